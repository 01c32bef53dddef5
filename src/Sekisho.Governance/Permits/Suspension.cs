namespace Sekisho.Governance.Permits;

/// <summary>A suspension in force: why, by whom, by which post, since when.</summary>
public sealed record Suspension(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At);
