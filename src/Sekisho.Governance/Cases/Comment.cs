namespace Sekisho.Governance.Cases;

/// <summary>A remark beside the procedure; changes nothing.</summary>
public sealed record Comment(Guid PersonId, string Text, DateTimeOffset At);
