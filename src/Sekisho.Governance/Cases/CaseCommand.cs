namespace Sekisho.Governance.Cases;

/// <summary>What can be done to a case.</summary>
public enum CaseCommand
{
    /// <summary>Save answers.</summary>
    Answer,

    /// <summary>提出.</summary>
    Submit,

    /// <summary>承認.</summary>
    Approve,

    /// <summary>差戻し.</summary>
    SendBack,

    /// <summary>取下げ.</summary>
    Withdraw,

    /// <summary>許可, 条件付き許可 or 不許可.</summary>
    Decide,
}
