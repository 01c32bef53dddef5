namespace Sekisho.Server.Exports;

/// <summary>A column of a sheet.</summary>
/// <param name="Title">What stands in the header row.</param>
/// <param name="Width">Width in characters.</param>
internal sealed record SheetColumn(string Title, double Width);
