namespace Sekisho.Governance.Screening;

/// <summary>A finding as the policy sees it: never the value.</summary>
/// <param name="Type">Kind, such as <c>PersonName</c>.</param>
/// <param name="Confidence">Confidence: <c>Confirmed</c>, <c>Check</c> or <c>Reference</c>.</param>
/// <param name="Mark">The word of the rule set for a mark, otherwise null.</param>
public sealed record FoundItem(string Type, string Confidence, string? Mark = null);
