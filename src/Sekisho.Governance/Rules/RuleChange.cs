using System.Collections.Immutable;

namespace Sekisho.Governance.Rules;

/// <summary>A statement that was added, changed or removed from one version to another.</summary>
public sealed record RuleChange(RuleTopic Topic, RuleChangeKind Kind, string Name, ImmutableArray<RuleDifference> Differences);
