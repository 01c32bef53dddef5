using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Rules;

/// <summary>A condition that every permit of some circumstances carries, whoever decides.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">The condition.</param>
/// <param name="Kind">Whether it must be met before use, goes on, or has a day.</param>
/// <param name="When">For which cases; null: for every one that ends in a permit.</param>
/// <param name="WithinDays">For a dated one: days from the decision.</param>
/// <param name="Clause">Clause that it rests on.</param>
public sealed record ConditionRule(string Code, string Text, ConditionKind Kind, Circumstances? When = null, int? WithinDays = null, string? Clause = null);
