namespace Sekisho.Governance.Cases;

/// <summary>An approval of a step (承認), of the revision with this hash.</summary>
public sealed record Approval(int Step, Guid PersonId, Guid PostId, string? Opinion, string RevisionHash, DateTimeOffset At);
