namespace Sekisho.Governance.Audit;

/// <summary>是正計画: what the division will do.</summary>
/// <param name="Text">What.</param>
/// <param name="Until">Until when.</param>
/// <param name="ByPersonId">Who says so.</param>
/// <param name="ByPostId">By which post.</param>
/// <param name="At">When.</param>
public sealed record FindingPlan(string Text, DateOnly Until, Guid ByPersonId, Guid ByPostId, DateTimeOffset At);
