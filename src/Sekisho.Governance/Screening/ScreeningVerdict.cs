using System.Collections.Immutable;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Screening;

/// <summary>What the rules say to a text.</summary>
/// <param name="Items">To each finding, in the order in which they were given.</param>
/// <param name="Level">Level of the text as it is.</param>
/// <param name="LevelWhenMasked">Level of what is left when everything is masked that may be.</param>
/// <param name="Action">What happens to the text: the strictest of all.</param>
public sealed record ScreeningVerdict(ImmutableArray<ItemVerdict> Items, int Level, int LevelWhenMasked, FindingAction Action);
