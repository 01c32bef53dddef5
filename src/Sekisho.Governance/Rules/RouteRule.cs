using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A route for the cases that its circumstances describe; of several that fit, the first in the rule set counts.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Steps">The steps in order; the only decision comes last, but for circulation.</param>
/// <param name="When">For which cases; null: for every one.</param>
public sealed record RouteRule(string Code, string Title, ImmutableArray<StepRule> Steps, Circumstances? When = null);
