using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sekisho.Documents.Tables;

/// <summary>Texts of cells: shared strings, dates by their format, numbers with the leading zeros that a format such as 000000 shows. A formula counts by its last value.</summary>
internal sealed partial class WorkbookCells
{
    private const int MostStrings = 1_000_000;

    /// <summary>Day 0 of the serial numbers; right for all days from March 1900 on.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private static readonly SearchValues<char> DateLetters = SearchValues.Create("yYdDeEgG");

    private readonly List<string> strings = [];
    private readonly List<(bool IsDate, int Zeros, bool IsStruck)> formats = [];

    public WorkbookCells(WorkbookPart workbook)
    {
        if (workbook.SharedStringTablePart is { } shared) ReadStrings(shared);
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } styles) return;
        var codes = styles.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null).GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "") ?? [];
        var struck = styles.Fonts?.Elements<Font>().Select(f => f.Elements<Strike>().FirstOrDefault() is { } strike && (strike.Val?.Value ?? true)).ToList() ?? [];
        foreach (var format in styles.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            var code = codes.GetValueOrDefault(id, "");
            formats.Add((IsDate(id, code), code.Length > 1 && code.All(c => c == '0') ? Math.Min(code.Length, 40) : 0, format.FontId?.Value is { } font && font < struck.Count && struck[(int)font]));
        }
    }

    public string Text(Cell cell)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString) return cell.InlineString is { } inline ? Plain(inline) : "";
        var value = cell.CellValue?.Text ?? "";
        if (type == CellValues.SharedString) return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : "";
        if (type == CellValues.Boolean) return value == "1" ? "TRUE" : "FALSE";
        if (type is not null && type != CellValues.Number) return value;
        if (value.Length == 0 || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var (isDate, zeros, _) = cell.StyleIndex?.Value is { } style && style < formats.Count ? formats[(int)style] : default;
        if (isDate && number is > 0 and < 2_900_000) return DayZero.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return zeros > 0 && number >= 0 ? number.ToString(new string('0', zeros), CultureInfo.InvariantCulture) : number.ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a cell is crossed out as a whole.</summary>
    public bool IsStruck(Cell cell) => cell.StyleIndex?.Value is { } style && style < formats.Count && formats[(int)style].IsStruck;

    private void ReadStrings(SharedStringTablePart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            if (strings.Count == MostStrings) throw new UnreadableTableException(TableFault.TooMuch);
            strings.Add(Plain((SharedStringItem)reader.LoadCurrentElement()!));
        }
    }

    /// <summary>The text without its furigana, which Excel keeps beside it (rPh).</summary>
    private static string Plain(OpenXmlElement item) => string.Concat(item.Elements().SelectMany(e => e switch
    {
        Text text => [text.Text],
        Run run => run.Elements<Text>().Select(t => t.Text),
        _ => Array.Empty<string>(),
    }));

    /// <summary>The formats that are dates by number (ECMA-376, 18.8.30, the Japanese ones included), or by what stands in them outside quotes.</summary>
    private static bool IsDate(uint id, string code) =>
        id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 || Quoted().Replace(code, "").AsSpan().ContainsAny(DateLetters) && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
