namespace Sekisho.Governance.Organizations;

/// <summary>What a division is inside its body.</summary>
public enum DivisionKind
{
    /// <summary>部局・課・係 of the head of the body (長の部局).</summary>
    Division,

    /// <summary>執行機関 such as 教育委員会 and 選挙管理委員会, with a secretariat of its own.</summary>
    ExecutiveOrgan,

    /// <summary>議会, with its secretariat.</summary>
    Assembly,
}
