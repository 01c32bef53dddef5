namespace Sekisho.Governance.Rules;

/// <summary>A 格付 mark and the level that it means.</summary>
public sealed record MarkRule(string Mark, int Level);
