namespace Sekisho.Governance.Usage;

/// <summary>How often a kind of finding was seen in a prompt.</summary>
/// <param name="Type">Kind, such as <c>MyNumber</c>.</param>
/// <param name="Confidence">Confidence, such as <c>Confirmed</c>.</param>
/// <param name="Count">How often.</param>
public sealed record FindingCount(string Type, string Confidence, int Count);
