namespace Sekisho.Governance.Permits;

/// <summary>What a condition of a permit means for its use.</summary>
public enum ConditionKind
{
    /// <summary>継続: is kept to while it is used.</summary>
    Continuing,

    /// <summary>前提: blocks use until it is met.</summary>
    Precedent,

    /// <summary>期限付き: is met by a day.</summary>
    Dated,
}
