using Sekisho.Inspection.Detection.Labels;
using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection.Dates;

/// <summary>What makes a date a birth date: its label, the head of its column, 生 behind it, the age beside it.</summary>
internal static class BirthSigns
{
    private const int Reach = 24;
    private const int LongestNote = 16;
    private const int EarliestNow = 1990;
    private const int LatestNow = 2040;
    private const string Weekdays = "日月火水木金土祝";
    private const string FormWords = "西暦和暦元号年月日明治大正昭和平成令和男女性別例mtshr満生まれ";
    private const string NoBirth = "年産活徒物命態成涯計理育協憲起地保息存鮮態体";

    /// <summary>Whether a label before the date or the head of its column calls it a birth date; null if another one takes it.</summary>
    public static bool? Label(NumberReading reading, int start)
    {
        var hit = reading.Names.Before(start);
        if (hit.Kind == LabelKind.BirthDate && hit.Direct) return true;
        if (hit.Kind == LabelKind.BirthDate && IsForm(reading, start)) return true;
        if (EndsWithBorn(reading.Text[..start])) return true;
        return hit is { Direct: true, Kind: not (LabelKind.Generic or LabelKind.None) } ? null : false;
    }

    /// <summary>Whether 生 or 生まれ stands behind the date.</summary>
    public static bool Behind(ReadOnlySpan<char> text, int end)
    {
        var at = Skip(text, end, " ");
        if (at + 2 < text.Length && text[at] == '(' && Weekdays.Contains(text[at + 1]) && text[at + 2] == ')') at += 3;
        if (at < text.Length && text[at] == '(' && text[at..Math.Min(text.Length, at + LongestNote)].IndexOf(')') is > 0 and var close && text.Slice(at, close).ContainsAnyInRange('0', '9')) at = Skip(text, at + close + 1, " ");
        at = Skip(text, at, " (・");
        if (text[at..].StartsWith("に")) at++;
        var rest = text[at..];
        if (rest.StartsWith("出生")) return rest.Length == 2 || !"届数率地証".Contains(rest[2]);
        if (rest.StartsWith("誕生")) return rest.Length == 2 || rest[2] is not ('し' or '祭');
        if (rest.StartsWith("うまれ")) return true;
        return rest.StartsWith("生") && (rest.Length == 1 || !NoBirth.Contains(rest[1]));
    }

    /// <summary>Whether an age stands beside the date that fits to its year.</summary>
    public static bool Age(ReadOnlySpan<char> text, DateMatch date)
    {
        var at = Skip(text, date.End, " (、,・/|\t");
        if (at - date.End > 4 || at == date.End) return false;
        foreach (var word in (ReadOnlySpan<string>)["満", "年齢", "age", "現在", "当時"])
        {
            if (text[at..].StartsWith(word)) at = Skip(text, at + word.Length, " :");
        }

        return AgeAt(text, at, date.Year);
    }

    /// <summary>Whether 男 or 女 stands alone behind the date, as in lists of persons.</summary>
    public static bool Sex(ReadOnlySpan<char> text, int end)
    {
        var at = Skip(text, end, " ,、・\t|(");
        return at > end && at < text.Length && text[at] is '男' or '女' && (at + 1 == text.Length || !char.IsLetter(text[at + 1]));
    }

    private static bool AgeAt(ReadOnlySpan<char> text, int at, int year)
    {
        if (KanjiNumber.Beginning(text, at) is not { Value: >= 0 and <= 120 } age || age.End >= text.Length || text[age.End] is not ('歳' or '才')) return false;
        var after = age.End + 1 < text.Length ? text[age.End + 1] : ' ';
        return !"でのにからまで以未を児".Contains(after) && year > 0 && year + age.Value is >= EarliestNow and <= LatestNow;
    }

    private static bool IsForm(NumberReading reading, int start)
    {
        var from = Math.Max(0, start - (2 * Reach));
        var before = reading.Text[from..start];
        var at = reading.Names.Index.LastBefore(start);
        var labels = reading.Names.Index.Labels;
        while (at >= 0 && labels[at].Kind == LabelKind.Generic && labels[at].End > from) at--;
        if (at < 0 || labels[at].Kind != LabelKind.BirthDate || labels[at].End < from) return false;
        var inside = false;
        foreach (var c in before[(labels[at].End - from)..])
        {
            if (char.IsAsciiDigit(c) || c == '。') return false;
            inside = c == '(' || (inside && c != ')');
            if (!inside && char.IsLetter(c) && !FormWords.Contains(c) && !"はがの".Contains(c)) return false;
        }

        return true;
    }

    private static bool EndsWithBorn(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        if (before.EndsWith("on")) before = before[..^2].TrimEnd(' ');
        return before.EndsWith("born") || (before.EndsWith("b.") && (before.Length == 2 || !char.IsAsciiLetterOrDigit(before[^3])));
    }

    private static int Skip(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> signs)
    {
        for (var count = 0; at < text.Length && count < 4 && signs.Contains(text[at]); count++) at++;
        return at;
    }
}
