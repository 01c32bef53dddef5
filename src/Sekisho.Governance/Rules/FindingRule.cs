namespace Sekisho.Governance.Rules;

/// <summary>A kind of finding with its confidence, the level that it means, and what happens where a permit does not allow that level.</summary>
public sealed record FindingRule(string Type, string Confidence, int Level, string? Clause = null, FindingAction Action = FindingAction.Stop);
