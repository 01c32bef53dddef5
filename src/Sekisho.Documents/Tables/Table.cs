namespace Sekisho.Documents.Tables;

/// <summary>A table as it stands in a file: a whole CSV file, or one sheet of a workbook.</summary>
/// <param name="Name">Name of the file, and of the sheet where there are several.</param>
/// <param name="Lines">Its lines, in order.</param>
public sealed record Table(string Name, IReadOnlyList<TableLine> Lines);
