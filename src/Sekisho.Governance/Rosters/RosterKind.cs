namespace Sekisho.Governance.Rosters;

/// <summary>The tables of a roster, in the order in which they are carried out.</summary>
public enum RosterKind
{
    /// <summary>部署.</summary>
    Divisions,

    /// <summary>職.</summary>
    Posts,

    /// <summary>職員.</summary>
    People,

    /// <summary>発令: who holds which post.</summary>
    Assignments,

    /// <summary>役割: which post carries which role of the rule set.</summary>
    Roles,

    /// <summary>代理: which posts act for which.</summary>
    Deputies,

    /// <summary>研修: who passed which training.</summary>
    Trainings,
}
