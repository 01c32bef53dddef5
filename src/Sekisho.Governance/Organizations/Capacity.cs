namespace Sekisho.Governance.Organizations;

/// <summary>In what capacity somebody acts (WORKFLOW.md: 専決, 職務代理 and 代決 are three different things).</summary>
public enum Capacity
{
    /// <summary>本人: by the post that is theirs.</summary>
    Self,

    /// <summary>専決: by standing delegation.</summary>
    StandingDecision,

    /// <summary>代決: for a decider who is absent.</summary>
    Deputy,

    /// <summary>職務代理: for a vacant post.</summary>
    Acting,

    /// <summary>システム: by the software itself.</summary>
    System,
}
