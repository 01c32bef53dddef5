using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>All that a page shows of an application: answers under the rules that they were given under, way, history.</summary>
public sealed record CaseView(Case Case, Service? Service, RuleSet Rules, Organization Organization, IReadOnlyList<AnswerLine> Lines, IReadOnlyList<CaseTimeline> History)
{
    /// <summary>Name of the applicant.</summary>
    public string Applicant => Organization.People.GetValueOrDefault(Case.ApplicantId)?.Name ?? "";

    /// <summary>Name of the applicant's division.</summary>
    public string Division => Organization.Divisions.GetValueOrDefault(Case.DivisionId)?.Name ?? "";

    /// <summary>Heading.</summary>
    public string Title => Case.Number is { } number ? $"利用申請 {number}" : "利用申請（下書き）";

    /// <summary>An application that the visitor may read, or null.</summary>
    public static async Task<CaseView?> ReadAsync(Guid id, Visit visit, CaseQueries cases, ServiceQueries services, RuleSetQueries rules, CancellationToken cancellation)
    {
        var organization = await visit.OrganizationAsync();
        if (await cases.FindAsync(visit.BodyId, id, cancellation) is not { } found || !found.MayBeReadBy(visit.PersonId, organization, visit.Today)) return null;
        var pinned = await rules.AsOfAsync(visit.BodyId, found.Rules, cancellation);
        var papers = await cases.PapersAsync(visit.BodyId, found.Answers, cancellation) with { Rules = pinned };
        return new CaseView(
            found,
            papers.Service,
            pinned,
            organization,
            [.. AnswerLine.Of(found.CaseKind, found.Answers, papers)],
            [.. CaseTimeline.Of(found, await cases.HistoryAsync(visit.BodyId, id, cancellation), organization)]);
    }
}
