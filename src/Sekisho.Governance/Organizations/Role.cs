namespace Sekisho.Governance.Organizations;

/// <summary>Roles that a rule set ties to posts. Their official titles are data of the rule set.</summary>
public enum Role
{
    /// <summary>所属長: head of the applicant's division; follows from the division, is never given by itself.</summary>
    DivisionHead,

    /// <summary>許可権限者 (local: 情報セキュリティ責任者), who decides.</summary>
    Decider,

    /// <summary>統括情報セキュリティ責任者, who makes the rule and may suspend a whole service.</summary>
    Chief,

    /// <summary>監査人: reads everything of the body, changes nothing.</summary>
    Auditor,

    /// <summary>システム管理者: keeps people, posts and connections; decides nothing by this.</summary>
    Administrator,
}
