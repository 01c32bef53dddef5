namespace Sekisho.Server.Evidence;

/// <summary>Which records answer an item of an audit.</summary>
internal enum EvidenceSort
{
    /// <summary>Nothing in this program.</summary>
    None,

    /// <summary>Nothing in this version yet.</summary>
    NotYet,

    /// <summary>The published rules and the written rule.</summary>
    Rules,

    /// <summary>Acts by which rules were made.</summary>
    RuleActs,

    /// <summary>The register.</summary>
    Register,

    /// <summary>Every application.</summary>
    Cases,

    /// <summary>Applications that were decided.</summary>
    Decisions,

    /// <summary>Counts of use.</summary>
    Uses,

    /// <summary>Conditions that are reports, and 了解.</summary>
    Reports,

    /// <summary>Applications decided by their applicant.</summary>
    OwnDecisions,

    /// <summary>Applications with a look afterwards that is owed or objected.</summary>
    AfterChecks,

    /// <summary>Applications whose decided hash is not that of a submitted revision.</summary>
    Hashes,

    /// <summary>Decisions on paper.</summary>
    PaperDecisions,

    /// <summary>例外措置.</summary>
    Exceptions,

    /// <summary>Suspensions of permits and services.</summary>
    Suspensions,

    /// <summary>Permits that were revoked or given up.</summary>
    Endings,

    /// <summary>Permits that expired.</summary>
    Expired,

    /// <summary>Permits with dated conditions that are overdue.</summary>
    Conditions,

    /// <summary>Applications under way.</summary>
    Waiting,

    /// <summary>Versions of terms.</summary>
    Terms,

    /// <summary>Services and their examinations.</summary>
    Services,

    /// <summary>Trainings passed.</summary>
    Trainings,

    /// <summary>Transfers of staff.</summary>
    Transfers,

    /// <summary>How long records are kept.</summary>
    Retention,

    /// <summary>The trail.</summary>
    Trail,

    /// <summary>自己点検.</summary>
    SelfChecks,

    /// <summary>Findings of audits.</summary>
    Findings,
}
