using Sekisho.Inspection.Detection.Dates;
using Sekisho.Inspection.Detection.Numbers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>Finds what only its neighbour names: the postal code before an address, the date of birth after a name in a row of relatives.</summary>
internal static class BesideOthers
{
    private const int LongestGap = 40;
    private const int LongestTitle = 3;
    private const int LongestBetween = 16;
    private const int LastYearOfOthers = 2005;
    private const int FewestRows = 3;
    private const string Reason = "氏名に並ぶ日付です。";
    private static readonly string[] Relatives =
    [
        "父", "母", "夫", "妻", "長男", "長女", "二男", "次男", "三男", "二女", "次女", "三女", "四男", "四女", "子", "孫", "祖父", "祖母", "兄", "弟", "姉", "妹", "本人", "世帯主", "被扶養者", "扶養", "配偶者", "同居", "本児", "児童", "義父", "義母", "叔父", "叔母", "続柄",
    ];

    /// <summary>Adds them to what was found.</summary>
    public static void Detect(string text, NumberReading reading, List<Finding> found)
    {
        foreach (var address in found.Where(f => f.Type == FindingType.Address).ToList())
        {
            if (PostalCode(text, address.Start) is { } code) found.Add(code);
        }

        var names = found.Where(f => f.Type == FindingType.PersonName).OrderBy(f => f.Start).ToList();
        if (names.Count == 0) return;
        var (rows, births) = (0, new List<Finding>());
        foreach (var date in BirthDateDetector.Dates(reading).Where(d => d.Year > 0))
        {
            var (start, end) = reading.Folded.Origin(date.Start, date.End);
            if (Before(names, start) is not { } name || name.Start < LastEnd(births)) continue;
            var beside = Beside(text, name, start);
            if (beside is Place.None) continue;
            if (beside is Place.Row) rows++;
            if (beside is Place.Sign || date.Year < LastYearOfOthers) found.Add(new Finding(FindingType.BirthDate, start, end, Confidence.Check, Reason, Mark: null));
            else births.Add(new Finding(FindingType.BirthDate, start, end, Confidence.Check, Reason, Mark: null));
        }

        // One date after a name may be when it was signed; row after row they are dates of birth.
        if (rows >= FewestRows) found.AddRange(births);
    }

    private static int LastEnd(List<Finding> findings) => findings.Count == 0 ? 0 : findings[^1].End;

    // The last name that ends before a place.
    private static Finding? Before(List<Finding> names, int start)
    {
        var (low, high) = (0, names.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low > 0 ? names[low - 1] : null;
    }

    private static Place Beside(string text, Finding name, int start)
    {
        if (start - name.End > LongestBetween) return Place.None;
        var between = text.AsSpan(name.End, start - name.End);
        if (between.Contains('\n')) return Place.None;
        var bare = between.Trim(" \t　／/|│,");
        // 凪沙ちゃん（H30.9.17）, 山崎 葵　子　平成28.9.3
        if (bare.EndsWith("（") || bare.EndsWith("(")) return bare.Length <= LongestTitle + 1 ? Place.Sign : Place.None;
        if (!bare.IsEmpty) return Array.Exists(Relatives, r => text.AsSpan(name.End, start - name.End).Trim(" \t　").SequenceEqual(r)) ? Place.Sign : Place.None;
        var line = text.LastIndexOf('\n', Math.Max(0, name.Start - 1)) + 1;
        var head = line < name.Start ? text.AsSpan(line, name.Start - line).Trim(" \t　・│┃|>①②③④⑤⑥⑦⑧⑨0123456789.)") : default;
        foreach (var relative in Relatives)
        {
            if (head.EndsWith(relative)) return Place.Sign;
        }

        return Place.Row;
    }

    private static Finding? PostalCode(string text, int address)
    {
        var at = address;
        while (at > 0 && address - at < LongestGap && (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '　' or '）' or ')' or '│')) at--;
        var end = at;
        Span<char> code = stackalloc char[8];
        for (var i = code.Length - 1; i >= 0; i--)
        {
            if (at == 0) return null;
            code[i] = CharacterFolding.Fold(text[--at]);
            if (code[i] is 'ー') code[i] = '-';
        }

        if (code[3] != '-' || code[..3].ContainsAnyExceptInRange('0', '9') || code[4..].ContainsAnyExceptInRange('0', '9')) return null;
        if (at > 0 && (char.IsDigit(text[at - 1]) || text[at - 1] is '-' or '－')) return null;
        return new Finding(FindingType.PostalCode, at, end, Confidence.Confirmed, "住所の前に並ぶ、郵便番号の形です。", Mark: null);
    }

    // What a date beside a name says.
    private enum Place
    {
        None,

        /// <summary>It stands right after the name, as in a row of a list.</summary>
        Row,

        /// <summary>A bracket or a relative's word says whose it is.</summary>
        Sign,
    }
}
