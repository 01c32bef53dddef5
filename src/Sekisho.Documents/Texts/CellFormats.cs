using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Sekisho.Documents.Texts;

/// <summary>Numbers as their format shows them, where that matters for what they mean: dates, times, leading zeros, hyphens in numbers such as 000-0000.</summary>
internal sealed partial class CellFormats
{
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("yYdDeEgG");

    private static readonly SearchValues<char> TimeLetters = SearchValues.Create("hHsS");

    /// <summary>Day 0 of the serial numbers; right from March 1900 on.</summary>
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly List<(uint Id, string Code)> formats = [];

    public static CellFormats None { get; } = new();

    public static CellFormats Read(XmlReader xml)
    {
        var read = new CellFormats();
        var codes = new Dictionary<uint, string>();
        var cells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") cells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("numFmt" or "xf")) continue;
            var id = uint.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var given) ? given : 0;
            if (xml.LocalName == "numFmt") codes[id] = xml.GetAttribute("formatCode") ?? "";
            else if (xml.LocalName == "xf" && cells) read.formats.Add((id, ""));
        }

        for (var i = 0; i < read.formats.Count; i++) read.formats[i] = (read.formats[i].Id, codes.GetValueOrDefault(read.formats[i].Id, ""));
        return read;
    }

    /// <summary>The text of a number in a style; a number in no style that matters stays as the file writes it, in full.</summary>
    public string Text(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var (id, code) = style >= 0 && style < formats.Count ? formats[style] : default;
        code = Positive(code ?? "");
        var bare = Quoted().Replace(code, "");
        if (IsDate(id, bare) && number is > 0 and < 2_900_000) return Date(number, code.Contains('年', StringComparison.Ordinal) || id is 28 or 29 or 31, bare.AsSpan().ContainsAny(TimeLetters) || id == 22);
        if (number is >= 0 and < 1e15 && number == Math.Floor(number) && Digits().IsMatch(bare) && bare.Contains('0', StringComparison.Ordinal)) return Filled(code.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal), number);
        return value.Contains('E', StringComparison.OrdinalIgnoreCase) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    private static string Date(double number, bool kanji, bool time)
    {
        var date = DayZero.AddDays(number);
        return (kanji ? $"{date.Year}年{date.Month}月{date.Day}日" : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) + (time ? date.ToString(" HH:mm", CultureInfo.InvariantCulture) : "");
    }

    /// <summary>The digits of a number set into a format from the right; what the format has no place for stands before.</summary>
    private static string Filled(string code, double number)
    {
        var digits = number.ToString("0", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        var at = digits.Length - 1;
        var first = code.IndexOfAny(['0', '#']);
        for (var i = code.Length - 1; i >= 0; i--)
        {
            if (code[i] is not ('0' or '#')) text.Insert(0, at >= 0 || i < first || code.AsSpan(0, i).Contains('0') ? code[i].ToString() : "");
            else if (at >= 0) text.Insert(0, digits[at--]);
            else if (code[i] == '0') text.Insert(0, '0');
            if (i == first && at >= 0)
            {
                text.Insert(0, digits[..(at + 1)]);
                at = -1;
            }
        }

        return text.ToString();
    }

    /// <summary>The section for positive numbers; of formats with a condition, such as [&lt;=999]000;000-0000, the last.</summary>
    private static string Positive(string code) => code.Length > 200 ? "" : code.StartsWith("[<", StringComparison.Ordinal) ? code[(code.LastIndexOf(';') + 1)..] : code.Split(';')[0];

    /// <summary>The formats that are dates by number (ECMA-376, 18.8.30, the Japanese ones included), or by their letters.</summary>
    private static bool IsDate(uint id, string bare) =>
        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 || (bare.AsSpan().ContainsAny(DateLetters) && !bare.StartsWith("General", StringComparison.OrdinalIgnoreCase) && !bare.Contains("E+", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    [GeneratedRegex("^[0#() -]{2,}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
