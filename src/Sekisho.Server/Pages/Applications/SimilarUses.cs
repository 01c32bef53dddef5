using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Finds, while somebody writes a new application, what makes it needless: joining is three questions, a second case for the same is work for all.</summary>
public sealed class SimilarUses(Visit visit, CaseQueries cases)
{
    /// <summary>Most of each that are shown.</summary>
    private const int Most = 5;

    /// <summary>What is there already for the service and task of a new case; nothing for other kinds or before both are chosen.</summary>
    public async Task<SimilarUse> OfAsync(Case about, CasePapers papers, CancellationToken cancellation)
    {
        if (about.CaseKind is not CaseKind.New || papers.Service is not { } service || about.Answers.TaskCode is not { } task) return SimilarUse.None;
        var (organization, rules) = (papers.Organization, papers.Rules);
        var mayJoin = OfferedKinds.Of(rules).Contains(CaseKind.Join) && ServiceCheck.Use(service, rules, visit.Today) is null;
        var permits = from permit in papers.Others
                      where permit.ServiceId == service.Id && permit.TaskCode == task && !permit.IsException
                         && permit.StateOn(visit.Today) is PermitState.InForce or PermitState.Pending or PermitState.Conditional
                      orderby permit.DivisionId != about.DivisionId, permit.Number
                      select PermitChoice.Describe(permit, service, rules, organization);
        var mine = permits.ToLookup(o => o.Permit.Users.Includes(organization, about.ApplicantId, visit.Today));
        var underWay = new CaseFilter(States: [CaseState.Circulating, CaseState.SentBack, CaseState.AwaitingDecision], DivisionIds: [about.DivisionId], ServiceId: service.Id, Kinds: [CaseKind.New]);
        var open = (await cases.ListAsync(visit.BodyId, underWay, cancellation)).Items.Where(c => c.Id != about.Id && c.Answers.TaskCode == task);
        return new SimilarUse(mayJoin ? [.. mine[false].Take(Most)] : [], [.. mine[true].Take(Most)], [.. open.Take(Most).Select(c => (c, organization.People.GetValueOrDefault(c.ApplicantId)?.Name ?? ""))]);
    }
}
