using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sekisho.Documents.Tables;

/// <summary>The sheets of an XLSX workbook, row by row. The package is unpacked once for counting, so that one that swells is turned away before anything is kept.</summary>
internal static class WorkbookTables
{
    private const long MostUnpacked = 150L * 1024 * 1024;

    private const int MostEntries = 1_000;

    private const int MostSheets = 40;

    public static IReadOnlyList<Table> Read(string name, byte[] content, bool spread)
    {
        try
        {
            Weigh(content);
            using var stream = new MemoryStream(content, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostUnpacked });
            var workbook = document.WorkbookPart ?? throw new UnreadableTableException(TableFault.NotATable);
            var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().Where(s => s.State is null || s.State.Value == SheetStateValues.Visible).ToList() ?? [];
            if (sheets.Count > MostSheets) throw new UnreadableTableException(TableFault.TooMuch);
            var cells = new WorkbookCells(workbook);
            return sheets.ConvertAll(sheet => new Table(sheets.Count == 1 ? name : $"{name}「{sheet.Name}」", sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part ? Lines(part, cells, spread) : [])).FindAll(t => t.Lines.Count > 0);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new UnreadableTableException(TableFault.NotATable, fault);
        }
    }

    private static void Weigh(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries) throw new UnreadableTableException(TableFault.TooMuch);
        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            for (int read; (read = unpacked.Read(buffer)) > 0;)
            {
                if ((total += read) > MostUnpacked) throw new UnreadableTableException(TableFault.TooMuch);
            }
        }
    }

    private static List<TableLine> Lines(WorksheetPart part, WorkbookCells cells, bool spread)
    {
        var lines = new List<TableLine>();
        var number = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            // Merged areas stand behind the rows (ECMA-376, 18.3.1.99).
            if (spread && reader.ElementType == typeof(MergeCells) && reader.IsStartElement) return MergedCells.Spread(lines, (MergeCells)reader.LoadCurrentElement()!);
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            if (lines.Count == TableReader.MostLines) throw new UnreadableTableException(TableFault.TooMuch);
            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } index ? checked((int)index) : number + 1;
            if (Cells(row, cells) is { Count: > 0 } read && read.Any(c => c.Length > 0)) lines.Add(new TableLine(number, read) { IsStruck = row.Elements<Cell>().Where(c => cells.Text(c).Length > 0).All(cells.IsStruck) });
        }

        return lines;
    }

    private static List<string> Cells(Row row, WorkbookCells cells)
    {
        var read = new List<string>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            // A cell without a reference stands beside the one before it (ECMA-376, 18.3.1.4), empty ones included.
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : next;
            next = column + 1;
            var text = cells.Text(cell);
            if (text.Length == 0) continue;
            if (column >= TableReader.MostColumns || text.Length > TableReader.LongestCell) throw new UnreadableTableException(TableFault.TooMuch);
            while (read.Count <= column) read.Add("");
            read[column] = text;
        }

        return read;
    }

    /// <summary>Column of a reference such as AB12, from 0.</summary>
    internal static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4)) column = (column * 26) + letter - 'A' + 1;
        return column - 1;
    }
}
