using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>All that a page shows of an application: answers under the rules that they were given under, way, history, and what its reader can do.</summary>
/// <param name="Case">The application.</param>
/// <param name="Papers">What lies beside it now.</param>
/// <param name="Rules">The rules that it was given under.</param>
/// <param name="Options">What the reader can do.</param>
/// <param name="Route">Its route.</param>
/// <param name="Revisions">What was submitted.</param>
/// <param name="History">What happened.</param>
/// <param name="OriginNumber">Number of the case that it came from, where the reader may read that.</param>
public sealed record CaseView(
    Case Case,
    CasePapers Papers,
    RuleSet Rules,
    CaseOptions Options,
    IReadOnlyList<RouteLine> Route,
    IReadOnlyList<CaseRevision> Revisions,
    IReadOnlyList<CaseTimeline> History,
    string? OriginNumber)
{
    /// <summary>The service that it is about.</summary>
    public Service? Service => Papers.Service;

    /// <summary>The organisation.</summary>
    public Organization Organization => Papers.Organization;

    /// <summary>Its answers, as people read them.</summary>
    public IReadOnlyList<AnswerLine> Lines => field ??= [.. LinesOf(Case.Answers)];

    /// <summary>Name of the applicant.</summary>
    public string Applicant => Organization.People.GetValueOrDefault(Case.ApplicantId)?.Name ?? "";

    /// <summary>Name of the applicant's division.</summary>
    public string Division => Organization.Divisions.GetValueOrDefault(Case.DivisionId)?.Name ?? "";

    /// <summary>Heading.</summary>
    public string Title => Case.Number is { } number ? $"利用申請 {number}" : "利用申請（下書き）";

    /// <summary>What those before the decider said against it or with conditions; what is void does not count.</summary>
    public IEnumerable<(RouteLine Step, RouteAct Act)> Doubts => from line in Route from act in line.Acts where act is { IsDoubt: true, IsVoid: false } select (line, act);

    /// <summary>The permits of its 別紙, with what is done with each.</summary>
    public IEnumerable<(BulkItem Item, Permit? Permit)> Items => Case.Answers.Items.Select(item => (item, Papers.Others.FirstOrDefault(p => p.Id == item.PermitId)));

    /// <summary>Answers of this application, such as those of an earlier revision, as people read them.</summary>
    public IEnumerable<AnswerLine> LinesOf(Answers answers) => AnswerLine.Of(Case.CaseKind, answers, Papers with { Rules = Rules });

    /// <summary>An application that the visitor may read, or null.</summary>
    public static async Task<CaseView?> ReadAsync(Guid id, Visit visit, CaseQueries cases, RuleSetQueries rules, CancellationToken cancellation)
    {
        var organization = await visit.OrganizationAsync();
        if (await cases.FindAsync(visit.BodyId, id, cancellation) is not { } found || !found.MayBeReadBy(visit.PersonId, organization, visit.Today)) return null;
        var papers = await cases.PapersAsync(visit.BodyId, found.Answers, cancellation);
        var pinned = await rules.AsOfAsync(visit.BodyId, found.Rules, cancellation);
        var history = await cases.HistoryAsync(visit.BodyId, id, cancellation);
        var origin = found.OriginId is { } originId ? await cases.FindAsync(visit.BodyId, originId, cancellation) : null;
        return new CaseView(
            found,
            papers,
            pinned,
            new CaseOptions(found, papers, visit),
            [.. RouteLine.Of(found, organization, pinned.Vocabulary, visit.Today)],
            [.. CaseRevision.Of(history)],
            [.. CaseTimeline.Of(found, history, organization, pinned.Vocabulary)],
            origin?.MayBeReadBy(visit.PersonId, organization, visit.Today) == true ? origin.Number : null);
    }
}
