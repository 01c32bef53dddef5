namespace Sekisho.Governance.Permits;

/// <summary>State of a permit at an instant; computed from its dates, never set by a job.</summary>
public enum PermitState
{
    /// <summary>発効待ち: its first day is still to come.</summary>
    Pending,

    /// <summary>条件未了: a condition that must be met first is open, or one with a day was not met in time.</summary>
    Conditional,

    /// <summary>有効.</summary>
    InForce,

    /// <summary>停止.</summary>
    Suspended,

    /// <summary>取消.</summary>
    Revoked,

    /// <summary>期限切れ.</summary>
    Expired,

    /// <summary>終了: given up.</summary>
    Ended,
}
