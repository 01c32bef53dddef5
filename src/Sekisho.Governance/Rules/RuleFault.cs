namespace Sekisho.Governance.Rules;

/// <summary>Something that is wrong with a rule set.</summary>
/// <param name="Place">Where: names of properties and places in lists (from 0), joined by slashes, such as <c>routes/0/steps/1/role</c>; empty for the whole.</param>
/// <param name="Sentence">What is wrong, for a person.</param>
public sealed record RuleFault(string Place, string Sentence);
