using System.Collections.Immutable;

namespace Sekisho.Governance.Registers;

/// <summary>A line of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its cells; what stands in merged cells stands in each of them.</param>
/// <param name="IsStruck">Whether all of it is crossed out.</param>
public sealed record RegisterLine(int Number, ImmutableArray<string> Cells, bool IsStruck = false)
{
    /// <summary>A cell's text, or an empty one.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Length ? Cells[column].Trim() : "";
}
