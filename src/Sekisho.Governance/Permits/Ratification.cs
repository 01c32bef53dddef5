namespace Sekisho.Governance.Permits;

/// <summary>追認: 許可権限者 confirmed a suspension by another office.</summary>
public sealed record Ratification(string Reason, Guid ByPersonId, Guid ByPostId, DateTimeOffset At);
