namespace Sekisho.Server.Exports;

/// <summary>A cell that leads to a file beside the workbook.</summary>
/// <param name="Text">What stands in the cell.</param>
/// <param name="Target">The file, relative to the workbook.</param>
internal sealed record SheetLink(string Text, string Target);
