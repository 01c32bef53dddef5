namespace Sekisho.Governance.Rules;

/// <summary>The version of a rule set that something was decided under.</summary>
public sealed record RuleSetReference(string Id, int Version);
