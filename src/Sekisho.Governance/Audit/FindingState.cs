namespace Sekisho.Governance.Audit;

/// <summary>Where a finding stands.</summary>
public enum FindingState
{
    /// <summary>回答待ち: the division has not answered.</summary>
    Open,

    /// <summary>是正中: the division has said what it will do and until when.</summary>
    Planned,

    /// <summary>確認待ち: the division has reported that it is done.</summary>
    Reported,

    /// <summary>完了: the auditor has confirmed it.</summary>
    Closed,

    /// <summary>取消: the auditor has taken it back, with the reason.</summary>
    Withdrawn,
}
