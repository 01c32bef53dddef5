namespace Sekisho.Governance.Cases;

/// <summary>State of a case (WORKFLOW.md).</summary>
public enum CaseState
{
    /// <summary>下書き.</summary>
    Draft,

    /// <summary>回議中.</summary>
    Circulating,

    /// <summary>差戻し: with the applicant again.</summary>
    SentBack,

    /// <summary>決裁待ち.</summary>
    AwaitingDecision,

    /// <summary>許可.</summary>
    Permitted,

    /// <summary>条件付き許可.</summary>
    PermittedWithConditions,

    /// <summary>不許可.</summary>
    Rejected,

    /// <summary>取下げ.</summary>
    Withdrawn,

    /// <summary>廃案.</summary>
    Dropped,
}
