namespace Sekisho.Storage.Jobs;

/// <summary>How a job went lately.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DueAt">When it is due next.</param>
/// <param name="StartedAt">When its last turn began.</param>
/// <param name="EndedAt">When a turn last ended.</param>
/// <param name="SucceededAt">When a turn last ended well.</param>
/// <param name="Fault">What went wrong in the last turn, or null.</param>
public sealed record JobReport(string Name, DateTimeOffset DueAt, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, DateTimeOffset? SucceededAt, string? Fault);
