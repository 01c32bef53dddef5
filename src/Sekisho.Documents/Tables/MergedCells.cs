using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sekisho.Documents.Tables;

/// <summary>Merged areas of a sheet: what stands in the first cell is said of all of them.</summary>
internal static class MergedCells
{
    private const int MostAreas = 20_000;

    /// <summary>Most cells that are looked at for all areas together. Areas that Excel makes never lie over each other; those of a hostile file may, 20,000 times.</summary>
    private const int MostCells = 5_000_000;

    /// <summary>The lines with the text of each area in all of its cells. Rows that have no cell of their own stay away.</summary>
    public static List<TableLine> Spread(List<TableLine> lines, MergeCells merged)
    {
        if (lines.Count == 0) return lines;
        var byNumber = lines.ToDictionary(l => l.Number, l => l.Cells.ToList());
        var (bottom, areas, seen) = (byNumber.Keys.Max(), 0, 0);
        foreach (var area in merged.Elements<MergeCell>())
        {
            if (++areas > MostAreas) throw new UnreadableTableException(TableFault.TooMuch);
            if (area.Reference?.Value?.Split(':') is not [var first, var last] || !byNumber.TryGetValue(RowOf(first), out var row)) continue;
            var (left, right) = (WorkbookTables.ColumnOf(first), Math.Min(WorkbookTables.ColumnOf(last), TableReader.MostColumns - 1));
            if (left < 0 || left >= row.Count || row[left].Length == 0) continue;
            var text = row[left];
            for (var (number, end) = (RowOf(first), Math.Min(RowOf(last), bottom)); number <= end; number++)
            {
                if ((seen += right + 1) > MostCells) throw new UnreadableTableException(TableFault.TooMuch);
                if (!byNumber.TryGetValue(number, out var cells)) continue;
                while (cells.Count <= right) cells.Add("");
                for (var column = left; column <= right; column++) cells[column] = text;
            }
        }

        return lines.ConvertAll(l => l with { Cells = byNumber[l.Number] });
    }

    private static int RowOf(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
