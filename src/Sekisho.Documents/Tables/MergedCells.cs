using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Sekisho.Documents.Tables;

/// <summary>Merged areas of a sheet: what stands in the first cell is said of all of them.</summary>
internal static class MergedCells
{
    private const int MostAreas = 20_000;

    /// <summary>The lines with the text of each area in all of its cells. Rows that have no cell of their own stay away.</summary>
    public static List<TableLine> Spread(List<TableLine> lines, MergeCells merged)
    {
        var byNumber = lines.ToDictionary(l => l.Number, l => l.Cells.ToList());
        foreach (var area in merged.Elements<MergeCell>().Take(MostAreas))
        {
            if (area.Reference?.Value?.Split(':') is not [var first, var last] || !byNumber.TryGetValue(RowOf(first), out var row)) continue;
            var (left, right) = (WorkbookTables.ColumnOf(first), Math.Min(WorkbookTables.ColumnOf(last), TableReader.MostColumns - 1));
            if (left >= row.Count || row[left].Length == 0) continue;
            var text = row[left];
            foreach (var (_, cells) in byNumber.Where(l => l.Key >= RowOf(first) && l.Key <= RowOf(last)))
            {
                for (var column = left; column <= right; column++)
                {
                    while (cells.Count <= column) cells.Add("");
                    cells[column] = text;
                }
            }
        }

        return lines.ConvertAll(l => l with { Cells = byNumber[l.Number] });
    }

    private static int RowOf(string reference) => int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
