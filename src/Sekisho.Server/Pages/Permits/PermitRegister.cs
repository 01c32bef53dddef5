using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits;

/// <summary>The register (台帳) of the visitor's body in words, as pages show and exports write it.</summary>
public sealed class PermitRegister(Visit visit, PermitQueries permits, ServiceQueries services)
{
    /// <summary>All entries that fit, the newest first.</summary>
    public async Task<IReadOnlyList<PermitEntry>> ListAsync(PermitFilter filter, CancellationToken cancellation)
    {
        var organization = await visit.OrganizationAsync();
        var rules = await visit.RulesAsync();
        var known = (await services.ListAsync(visit.BodyId, cancellation)).ToDictionary(s => s.Id);
        var entries = (await permits.ListAsync(visit.BodyId, filter.Service, cancellation)).Select(p => Describe(p, organization, rules, known));
        return [.. filter.Apply(entries, organization, visit.Today)];
    }

    /// <summary>One permit in words of the rule set that it is read under.</summary>
    public async Task<PermitEntry> DescribeAsync(Permit permit, RuleSet rules, CancellationToken cancellation)
    {
        var service = await services.FindAsync(visit.BodyId, permit.ServiceId, cancellation);
        return Describe(permit, await visit.OrganizationAsync(), rules, service is null ? [] : new Dictionary<Guid, Service> { [service.Id] = service });
    }

    private PermitEntry Describe(Permit permit, Organization organization, RuleSet rules, Dictionary<Guid, Service> known) => new(
        permit,
        permit.StateOn(visit.Today),
        known.GetValueOrDefault(permit.ServiceId)?.Facts.Name ?? "（登録のないサービス）",
        rules.TaskOf(permit.TaskCode)?.Title ?? permit.TaskCode,
        string.Join('、', AnswerLine.Names(permit.Users, organization)),
        rules.ClassOf(permit.MaximumLevel).Code,
        organization.Posts.GetValueOrDefault(permit.ManagerPostId)?.Title ?? "");
}
