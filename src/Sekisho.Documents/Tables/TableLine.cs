namespace Sekisho.Documents.Tables;

/// <summary>A line of a table.</summary>
/// <param name="Number">Its number as a person counts, from 1: the line on which it begins in a CSV file, the row of a sheet.</param>
/// <param name="Cells">Its cells as text; a date as 2027-04-01.</param>
public sealed record TableLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Whether all that stands in it is crossed out (取り消し線).</summary>
    public bool IsStruck { get; init; }
}
