namespace Sekisho.Governance.Audit;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>重大: the rules are broken, or information is in danger.</summary>
    Grave,

    /// <summary>要改善: it must be put right by its day.</summary>
    Improve,

    /// <summary>軽微: it should be put right.</summary>
    Minor,
}
