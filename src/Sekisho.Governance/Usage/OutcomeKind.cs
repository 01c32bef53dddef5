namespace Sekisho.Governance.Usage;

/// <summary>How a use ended.</summary>
public enum OutcomeKind
{
    /// <summary>完了: the whole answer went to the caller.</summary>
    Completed,

    /// <summary>停止: not permitted, or stopped by the screening; nothing left.</summary>
    Blocked,

    /// <summary>失敗: the provider failed or broke off.</summary>
    Failed,

    /// <summary>中断（利用者）: the caller left before the end.</summary>
    ClientGone,

    /// <summary>中断（装置）: the gateway itself was cut off; found at the next start.</summary>
    Interrupted,
}
