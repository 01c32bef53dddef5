namespace Sekisho.Governance.Rules;

/// <summary>A detail of a statement: what it is called and what it is.</summary>
public sealed record RuleDetail(string Label, string Value);
