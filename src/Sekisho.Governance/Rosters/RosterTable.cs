using System.Collections.Immutable;
using Sekisho.Governance.Refusals;

namespace Sekisho.Governance.Rosters;

/// <summary>A table of a roster, told by its header row.</summary>
public sealed record RosterTable(RosterKind Kind, ImmutableArray<RosterRow> Rows)
{
    /// <summary>Recognises a table by its header, whatever the order of its columns; rows without any text are no rows. SK1371 for a header that is none.</summary>
    /// <param name="file">Name of the file or sheet.</param>
    /// <param name="lines">All lines with their numbers, the header first.</param>
    public static Result<RosterTable> Recognise(string file, IReadOnlyList<(int Line, IReadOnlyList<string> Cells)> lines)
    {
        var header = lines.Count == 0 ? [] : lines[0].Cells.Select(c => c.Trim().TrimStart('\uFEFF')).ToList();
        foreach (var kind in Enum.GetValues<RosterKind>())
        {
            var columns = RosterColumns.Of(kind);
            if (!columns.Where(c => c.Required).All(c => header.Contains(c.Title))) continue;
            var places = columns.Select(c => header.IndexOf(c.Title)).ToArray();
            return new RosterTable(kind, [.. lines.Skip(1).Where(l => l.Cells.Any(c => !string.IsNullOrWhiteSpace(c))).Select(l => new RosterRow(file, l.Line, [.. places.Select(p => p >= 0 && p < l.Cells.Count ? l.Cells[p].Trim() : "")]))]);
        }

        return Refuse.RosterUnreadable(file, "1行目の見出しが、ひな形のどれとも合いません。ひな形の見出しの行を残してください。");
    }
}
