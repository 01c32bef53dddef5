namespace Sekisho.Governance.Services;

/// <summary>Whether a service can be applied for and used.</summary>
public enum ServiceState
{
    /// <summary>未審査: may be applied for where the rule set does not ask for an examination first.</summary>
    Unreviewed,

    /// <summary>利用可: examined; may be applied for.</summary>
    Usable,

    /// <summary>停止: the whole service is stopped at once.</summary>
    Suspended,

    /// <summary>条件付: examined; may be applied for, and every permit carries its conditions.</summary>
    Conditional,

    /// <summary>指定利用可: examined; may be applied for by the divisions and for the tasks that were designated.</summary>
    Designated,

    /// <summary>禁止: neither applied for nor used.</summary>
    Prohibited,

    /// <summary>要再審査: new terms or a demand ask for another examination; not applied for, used as the rule set says.</summary>
    ReviewDue,

    /// <summary>廃止: no longer offered or no longer needed; neither applied for nor used.</summary>
    Retired,
}
