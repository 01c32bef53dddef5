namespace Sekisho.Governance.Rules;

/// <summary>State of a draft of rules.</summary>
public enum RuleDraftState
{
    /// <summary>作成中.</summary>
    Open,

    /// <summary>公表済み.</summary>
    Published,

    /// <summary>取りやめ.</summary>
    Withdrawn,
}
