namespace Sekisho.Governance.Registers;

/// <summary>What a column of a register kept elsewhere can mean.</summary>
public enum RegisterField
{
    /// <summary>Not taken over.</summary>
    None,

    /// <summary>利用するサービス.</summary>
    Service,

    /// <summary>提供者.</summary>
    Provider,

    /// <summary>業務の種類.</summary>
    Task,

    /// <summary>利用の目的、業務の内容.</summary>
    Purpose,

    /// <summary>担当課.</summary>
    Division,

    /// <summary>管理者.</summary>
    Manager,

    /// <summary>利用者.</summary>
    Users,

    /// <summary>利用の開始日.</summary>
    From,

    /// <summary>利用の終わりの日.</summary>
    Until,

    /// <summary>利用の期間: both days in one column.</summary>
    Period,

    /// <summary>入力する情報の格付.</summary>
    Level,

    /// <summary>条件.</summary>
    Conditions,

    /// <summary>文書番号、許可番号.</summary>
    Number,

    /// <summary>決裁日.</summary>
    DecidedOn,

    /// <summary>備考.</summary>
    Remarks,
}
