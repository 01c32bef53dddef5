namespace Sekisho.Server.Pages.Permits;

/// <summary>Something about permits that waits for the visitor.</summary>
/// <param name="Title">What is to be done.</param>
/// <param name="Detail">Why, and until when.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="Late">Whether its day has passed.</param>
public sealed record PermitTask(string Title, string Detail, string Path, bool Late = false);
