using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>後任の指名: names another post as 外部サービス管理者 of a permit.</summary>
public sealed class ManagerModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <summary>The post chosen.</summary>
    [BindProperty]
    public Guid? Manager { get; set; }

    /// <summary>Posts that somebody holds today, those of the permit's division first, heads first.</summary>
    public IEnumerable<Post> Posts => Organization.Posts.Values.Where(p => p.Id != Permit.ManagerPostId && Organization.HoldersOf(p.Id, Visit.Today).Any())
        .OrderByDescending(p => p.DivisionId == Permit.DivisionId).ThenByDescending(p => p.IsHead).ThenBy(p => p.Title, StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override string Deed => "の外部サービス管理者を変えました。新しい管理者に知らせました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => DetailModel.MayNameManager(permit, organization, Visit);

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) =>
        Manager is { } post && organization.Posts.ContainsKey(post) ? permit.NameManager(post, organization, Visit.Actor, at) : Refuse.ManagerMissing();
}
