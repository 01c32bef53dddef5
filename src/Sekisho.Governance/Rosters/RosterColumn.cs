namespace Sekisho.Governance.Rosters;

/// <summary>A column of a roster's table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Width">Width in a spreadsheet, in characters.</param>
/// <param name="Required">Whether a table is told by it.</param>
public sealed record RosterColumn(string Title, double Width, bool Required = false);
