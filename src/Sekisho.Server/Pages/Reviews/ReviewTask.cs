namespace Sekisho.Server.Pages.Reviews;

/// <summary>What an application asks of the visitor.</summary>
public enum ReviewTask
{
    /// <summary>To judge it in its step: 承認, 審査, 合議, 決裁.</summary>
    Judge,

    /// <summary>To answer the applicant who asks to withdraw it (取下げ申出).</summary>
    Withdrawal,

    /// <summary>To compare a registered decision on paper with the document (外部決裁の確認).</summary>
    Paper,

    /// <summary>To look after the fact (後閲).</summary>
    AfterCheck,

    /// <summary>To take note (回覧).</summary>
    Circulation,
}
