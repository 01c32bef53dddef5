namespace Sekisho.Governance.Cases;

/// <summary>Kinds of case (WORKFLOW.md).</summary>
public enum CaseKind
{
    /// <summary>新規.</summary>
    New,

    /// <summary>利用者追加: joining a service that is permitted already.</summary>
    Join,

    /// <summary>変更 of a permit.</summary>
    Change,

    /// <summary>更新 of a permit.</summary>
    Renew,

    /// <summary>一括: many permits by one decision, with a 別紙 list.</summary>
    Bulk,

    /// <summary>例外措置: above what the form of service may receive; with reason and period.</summary>
    Exception,

    /// <summary>廃止届: a permit is given up.</summary>
    Closure,

    /// <summary>停止・取消 (職権).</summary>
    Measure,
}
