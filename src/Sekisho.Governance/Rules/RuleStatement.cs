using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>One thing that a rule set says, in plain Japanese.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Key">By which the same thing is found in another version.</param>
/// <param name="Name">Its name.</param>
/// <param name="Details">What is said of it, in order; empty values are left out.</param>
public sealed record RuleStatement(RuleTopic Topic, string Key, string Name, ImmutableArray<RuleDetail> Details);
