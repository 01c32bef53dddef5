using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The permits that an application of a kind can be about: searched, those nearest to the applicant first, never all of a large register.</summary>
public sealed class PermitChoice(Visit visit, PermitQueries permits, ServiceQueries services)
{
    /// <summary>Most that are shown at once.</summary>
    public const int Most = 20;

    private IReadOnlyList<Permit>? live;

    /// <summary>Permits that fit a search; one that is chosen already is always among them.</summary>
    public async Task<IReadOnlyList<PermitOffer>> ListAsync(CaseKind kind, Guid applicantId, Guid divisionId, string? text, Guid? chosen, CancellationToken cancellation)
    {
        var (organization, rules, today, words) = (await visit.OrganizationAsync(), await visit.RulesAsync(), visit.Today, PeopleSearch.Words(text));
        var near = organization.Above(divisionId).ToList();
        var known = (await services.ListAsync(visit.BodyId, cancellation)).ToDictionary(s => s.Id);
        var own = new OwnPermits(organization, applicantId, today);
        var fitting = from permit in await LiveAsync(cancellation)
                      where permit.Id == chosen || Fits(kind, permit, own, today)
                      let distance = near.IndexOf(permit.DivisionId)
                      let service = known.GetValueOrDefault(permit.ServiceId)
                      orderby permit.Id == chosen descending, distance < 0, distance, service?.Facts.Name, permit.Number
                      select (permit, service);

        // Only what is shown is put into words: a large register holds thousands.
        return [.. fitting.Select(f => Describe(f.permit, f.service, rules, organization)).Where(o => o.Permit.Id == chosen || PeopleSearch.Fits(words, $"{o.Text} {o.Detail}")).Take(Most)];
    }

    /// <summary>Permits that a person uses or manages: those whose change, renewal or closure they would ask for.</summary>
    public async Task<IReadOnlyList<PermitOffer>> OwnAsync(Guid personId, CancellationToken cancellation)
    {
        var own = new OwnPermits(await visit.OrganizationAsync(), personId, visit.Today);
        var described = await DescribeAsync((await LiveAsync(cancellation)).Where(own.Concern), cancellation);
        return [.. described.Values.OrderBy(o => o.Permit.Until).ThenBy(o => o.Permit.Number, StringComparer.Ordinal)];
    }

    /// <summary>Every live permit in words.</summary>
    public async Task<IReadOnlyList<PermitOffer>> AllAsync(CancellationToken cancellation) => [.. (await DescribeAsync(await LiveAsync(cancellation), cancellation)).Values];

    /// <summary>Permits in words, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, PermitOffer>> DescribeAsync(IEnumerable<Permit> some, CancellationToken cancellation)
    {
        var (organization, rules) = (await visit.OrganizationAsync(), await visit.RulesAsync());
        var known = (await services.ListAsync(visit.BodyId, cancellation)).ToDictionary(s => s.Id);
        return some.Select(permit => Describe(permit, known.GetValueOrDefault(permit.ServiceId), rules, organization)).ToDictionary(o => o.Permit.Id);
    }

    /// <summary>A permit in words.</summary>
    public static PermitOffer Describe(Permit permit, Service? service, RuleSet rules, Organization organization) => new(
        permit,
        service?.Facts.Name ?? "（登録のないサービス）",
        AnswerLine.Describe(permit, service?.Facts.Name, rules, organization) + (service?.State is ServiceState.Suspended ? "（サービス停止中）" : service?.State is ServiceState.Prohibited or ServiceState.Retired ? "（サービス利用不可）" : ""),
        $"{permit.Purpose}　{rules.ClassOf(permit.MaximumLevel).Code}まで・{Titles.Date(permit.Until)}まで");

    /// <summary>Joining is for permits of others; the rest for those that one uses or manages; measures for any.</summary>
    private static bool Fits(CaseKind kind, Permit permit, OwnPermits own, DateOnly today) => kind switch
    {
        CaseKind.Join => !permit.IsException && permit.StateOn(today) is PermitState.InForce or PermitState.Pending or PermitState.Conditional && !own.Uses(permit),
        CaseKind.Measure => true,
        _ => own.Concern(permit),
    };

    private async Task<IReadOnlyList<Permit>> LiveAsync(CancellationToken cancellation) => live ??= [.. (await permits.ListAsync(visit.BodyId, null, cancellation)).Where(p => p.IsLiveOn(visit.Today))];
}
