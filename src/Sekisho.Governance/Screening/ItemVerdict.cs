using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Screening;

/// <summary>What the rules say to one finding.</summary>
/// <param name="Item">The finding.</param>
/// <param name="Level">Level of the information class that it means.</param>
/// <param name="Action">What happens to it.</param>
/// <param name="Clause">The clause, or null.</param>
public sealed record ItemVerdict(FoundItem Item, int Level, FindingAction Action, string? Clause);
