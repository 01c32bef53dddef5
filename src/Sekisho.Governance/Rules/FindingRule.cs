namespace Sekisho.Governance.Rules;

/// <summary>A kind of finding with its confidence and the level that it means.</summary>
public sealed record FindingRule(string Type, string Confidence, int Level, string? Clause = null);
