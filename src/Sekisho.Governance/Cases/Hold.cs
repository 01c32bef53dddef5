namespace Sekisho.Governance.Cases;

/// <summary>保留: the holder of the step keeps it until a day, with a reason; others may still act early.</summary>
public sealed record Hold(string Reason, DateOnly Until, Guid PersonId, Guid PostId, DateTimeOffset At);
