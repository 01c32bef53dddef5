namespace Sekisho.Server.Pages.Permits;

/// <summary>A step in the history of a permit.</summary>
/// <param name="At">When.</param>
/// <param name="What">What was done, as a sentence.</param>
/// <param name="Who">Post, name and capacity.</param>
/// <param name="Why">The reason, where one was given.</param>
public sealed record PermitStep(DateTimeOffset At, string What, string Who, string? Why);
