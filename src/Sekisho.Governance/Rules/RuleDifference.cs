namespace Sekisho.Governance.Rules;

/// <summary>A detail that differs between two versions; empty where it was not said.</summary>
public sealed record RuleDifference(string Label, string Before, string After);
