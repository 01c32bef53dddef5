using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sekisho.Server.Exports;

/// <summary>
/// A list as an XLSX file: one sheet, header row frozen and repeated on every page, dates and numbers as such, A4 landscape one page wide.
/// Texts are inline strings and never formulas, whatever they begin with.
/// </summary>
internal static class SheetWriter
{
    /// <summary>Media type of XLSX.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Longest text that a cell holds, in UTF-16 units (ECMA-376, 18.3.1.4 leaves it to programs; all keep to this).</summary>
    private const int LongestText = 32_767;

    /// <summary>Day 0 of the serial numbers; right for all days from March 1900 on.</summary>
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Writes a file; a cell is a text, a <see cref="DateOnly"/>, a <see cref="DateTime"/> as it is to be shown, a whole number, a <see cref="SheetLink"/>, or null.</summary>
    public static byte[] Write(string name, string author, DateTimeOffset at, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<object?>> rows) =>
        Write(name, author, at, [new SheetContent(name, columns, rows)]);

    /// <summary>Writes a file of several sheets.</summary>
    public static byte[] Write(string name, string author, DateTimeOffset at, IReadOnlyList<SheetContent> contents)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = name;
            document.PackageProperties.Creator = author;
            document.PackageProperties.Created = at.UtcDateTime;
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Make();
            var (sheets, names) = (new Sheets(), new DefinedNames());
            foreach (var (index, content) in contents.Index())
            {
                var id = index == 0 ? "sheet" : "sheet" + (index + 1).ToString(CultureInfo.InvariantCulture);
                var count = WriteRows(workbook.AddNewPart<WorksheetPart>(id), content.Columns, content.Rows);
                sheets.Append(new Sheet { Name = content.Name, SheetId = (uint)index + 1, Id = id });
                names.Append(
                    new DefinedName($"'{content.Name}'!$A$1:${Letters(content.Columns.Count)}${count}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index, Hidden = true },
                    new DefinedName($"'{content.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }

            workbook.Workbook = new Workbook(sheets, names);
        }

        return file.ToArray();
    }

    private static int WriteRows(WorksheetPart part, IReadOnlyList<SheetColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var data = new SheetData(new Row(columns.Select(c => Text(c.Title, SheetStyles.Header))) { RowIndex = 1 });
        var (count, links) = (1, new Hyperlinks());
        foreach (var row in rows)
        {
            data.Append(new Row(row.Select(CellOf)) { RowIndex = (uint)++count });
            foreach (var (i, cell) in row.Index())
            {
                if (cell is SheetLink link) links.Append(new Hyperlink { Reference = Letters(i + 1) + count.ToString(CultureInfo.InvariantCulture), Id = part.AddHyperlinkRelationship(new Uri(link.Target, UriKind.Relative), isExternal: true).Id });
            }
        }

        var view = new SheetView { WorkbookViewId = 0 };
        view.Append(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        OpenXmlElement?[] parts =
        [
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(view),
            new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })),
            data,
            new AutoFilter { Reference = $"A1:{Letters(columns.Count)}{count}" },
            links.HasChildren ? links : null,
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddHeader("&L&A&R&D"), new OddFooter("&C&P / &N")),
        ];
        part.Worksheet = new Worksheet(parts.OfType<OpenXmlElement>());
        return count;
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell { StyleIndex = SheetStyles.Plain },
        DateOnly day => Number((day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture), SheetStyles.Date),
        DateTime instant => Number(instant.ToOADate().ToString("R", CultureInfo.InvariantCulture), SheetStyles.Instant),
        int or long => Number(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), SheetStyles.Number),
        string text => Text(text, SheetStyles.Plain),
        SheetLink link => Text(link.Text, SheetStyles.Plain),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "A cell cannot hold this."),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), StyleIndex = style };

    private static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(Writable(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>What XML can hold; a control character that somebody pasted must not make the whole file unreadable.</summary>
    private static string Writable(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\n' or '\t' || (r.Value >= 0x20 && r.Value is not (0xFFFE or 0xFFFF))));
        if (clean.Length <= LongestText) return clean;
        return char.IsHighSurrogate(clean[LongestText - 1]) ? clean[..(LongestText - 1)] : clean[..LongestText];
    }

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : throw new ArgumentOutOfRangeException(nameof(column));
}
