namespace Sekisho.Governance.Records;

/// <summary>Why records are kept beyond their retention.</summary>
public enum HoldGround
{
    /// <summary>開示請求.</summary>
    Disclosure,

    /// <summary>訴訟・審査請求.</summary>
    Litigation,

    /// <summary>監査・検査.</summary>
    Audit,

    /// <summary>その他, as the reason says.</summary>
    Other,
}
