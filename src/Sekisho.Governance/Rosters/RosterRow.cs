using System.Collections.Immutable;

namespace Sekisho.Governance.Rosters;

/// <summary>A row of a table, its cells in the order of <see cref="RosterColumns"/>; a column that the file lacks is empty.</summary>
/// <param name="File">Name of the file or sheet.</param>
/// <param name="Line">Line in it, from 1, as a person counts.</param>
/// <param name="Cells">Its cells, trimmed.</param>
public sealed record RosterRow(string File, int Line, ImmutableArray<string> Cells)
{
    /// <summary>The cell of a column.</summary>
    public string this[int column] => Cells[column];
}
