namespace Sekisho.Governance.Cases;

/// <summary>What can be done to a case.</summary>
public enum CaseCommand
{
    /// <summary>Save answers.</summary>
    Answer,

    /// <summary>提出.</summary>
    Submit,

    /// <summary>引戻し.</summary>
    PullBack,

    /// <summary>取下げ.</summary>
    Withdraw,

    /// <summary>取下げ申出: asking the decider for it.</summary>
    AskWithdrawal,

    /// <summary>取下げの承認: the decider lets it go.</summary>
    AllowWithdrawal,

    /// <summary>承認, 審査 or 合議 in the step that it waits in.</summary>
    Respond,

    /// <summary>保留.</summary>
    KeepOnHold,

    /// <summary>引上げ.</summary>
    TakeUp,

    /// <summary>差戻し.</summary>
    SendBack,

    /// <summary>許可, 条件付き許可 or 不許可.</summary>
    Decide,

    /// <summary>外部決裁の登録.</summary>
    RegisterDecision,

    /// <summary>外部決裁の確認 by a second person.</summary>
    ConfirmDecision,

    /// <summary>廃案.</summary>
    Drop,

    /// <summary>後閲済 or 異議.</summary>
    CheckAfterwards,

    /// <summary>回覧を見た.</summary>
    Acknowledge,

    /// <summary>訂正付記.</summary>
    Correct,

    /// <summary>コメント.</summary>
    Remark,
}
