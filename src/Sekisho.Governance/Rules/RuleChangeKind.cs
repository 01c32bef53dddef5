namespace Sekisho.Governance.Rules;

/// <summary>What happened to a statement from one version to another.</summary>
public enum RuleChangeKind
{
    /// <summary>加わる.</summary>
    Added,

    /// <summary>変わる.</summary>
    Changed,

    /// <summary>なくなる.</summary>
    Removed,
}
