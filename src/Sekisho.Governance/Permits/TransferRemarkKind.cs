namespace Sekisho.Governance.Permits;

/// <summary>What the transfers of April did to a permit.</summary>
public enum TransferRemarkKind
{
    /// <summary>退職など: a person named as user holds no post any more.</summary>
    PersonLeft,

    /// <summary>異動: a person named as user is in another division than on 31 March.</summary>
    PersonMoved,

    /// <summary>A post named as user is abolished or nobody holds it.</summary>
    PostVacant,

    /// <summary>A division named as user is abolished.</summary>
    DivisionAbolished,

    /// <summary>The managing post is abolished or nobody holds it.</summary>
    ManagerVacant,
}
