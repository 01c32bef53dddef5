namespace Sekisho.Governance.Rules;

/// <summary>A clause of the document that the rule set models.</summary>
public sealed record Clause(string Code, string Title);
