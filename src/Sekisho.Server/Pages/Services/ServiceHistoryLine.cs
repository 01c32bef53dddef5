namespace Sekisho.Server.Pages.Services;

/// <summary>A line in the history of a service.</summary>
/// <param name="At">When.</param>
/// <param name="What">What was done, as a sentence.</param>
/// <param name="Who">Post, name and capacity.</param>
/// <param name="Why">Reason or content, where there is one.</param>
public sealed record ServiceHistoryLine(DateTimeOffset At, string What, string Who, string? Why);
