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

    /// <summary>引上げ: by a later post before its turn.</summary>
    ActedEarly,

    /// <summary>後閲: looking after the fact at what others did in one's place.</summary>
    AfterCheck,

    /// <summary>外部決裁の登録: entering what was decided on paper or in another system.</summary>
    Registration,

    /// <summary>代理提出: entering what another person applies for.</summary>
    Clerk,

    /// <summary>システム: by the software itself.</summary>
    System,
}
