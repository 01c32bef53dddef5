using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Records;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Evidence;

/// <summary>The days whose acts an evidence package holds events of.</summary>
/// <param name="From">First day; null: from the beginning.</param>
/// <param name="Until">Last day; null: to the newest.</param>
public sealed record EvidencePeriod(DateOnly? From, DateOnly? Until)
{
    /// <summary>Whether a day lies in it.</summary>
    public bool Covers(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    /// <summary>
    /// Whether a package holds the events under an entry: those of the period, and those of disposals whenever they were, for hashes that stand in place of events rest on
    /// them. Use records are never in it.
    /// </summary>
    public bool Holds(AuditContent content) => content.SubjectKind != UseStore.NodeKind && (content.SubjectKind == DisposalPlan.Kind || Covers(JapanTime.DateAt(content.At)));
}
