namespace Sekisho.Governance.Permits;

/// <summary>What is left to do once a permit is closed.</summary>
public enum ClosingKind
{
    /// <summary>アカウントの停止.</summary>
    Accounts,

    /// <summary>データの消去・返還.</summary>
    Data,

    /// <summary>利用者への周知.</summary>
    Notice,
}
