using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>異動後の利用者の確認: what the transfers of April did to the users, and who is taken out.</summary>
public sealed class UsersModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <summary>What the transfers did.</summary>
    public IReadOnlyList<TransferRemark> Remarks => [.. TransferCheck.Of(Permit, Organization, Visit.Today)];

    /// <summary>The parts that are taken out, as <see cref="ScopeChoice"/> names them: at first those that nobody can use by any more.</summary>
    [BindProperty]
    public IReadOnlyList<string> Removed { get => Request.Method == HttpMethods.Get ? [.. Remarks.Select(KeyOf).OfType<string>()] : field; set; } = [];

    /// <inheritdoc/>
    protected override string Deed => "の利用者を確かめたことを記録しました。";

    /// <summary>Whom or what a remark is about.</summary>
    public static string NameOf(TransferRemark remark, Organization organization) => remark.Kind switch
    {
        TransferRemarkKind.PersonLeft or TransferRemarkKind.PersonMoved => organization.People.GetValueOrDefault(remark.Id)?.Name ?? "（削除された職員）",
        TransferRemarkKind.DivisionAbolished => organization.Divisions.GetValueOrDefault(remark.Id)?.Name ?? "（廃止された部署）",
        _ => organization.Posts.GetValueOrDefault(remark.Id)?.Title ?? "（廃止された職）",
    };

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) =>
        TransferCheck.IsOwed(permit, organization, Visit.Today) && !permit.ConfirmUsers(UserScope.OfPersons(), organization, Visit.Actor, Visit.Now).Refused;

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) =>
        permit.ConfirmUsers(ScopeChoice.Kept(permit.Users, Removed), organization, Visit.Actor, at);

    private static string? KeyOf(TransferRemark remark) => remark.Kind switch
    {
        TransferRemarkKind.PersonLeft or TransferRemarkKind.PersonMoved => ScopeChoice.Person(remark.Id),
        TransferRemarkKind.DivisionAbolished => ScopeChoice.Division(remark.Id),
        TransferRemarkKind.PostVacant => ScopeChoice.Post(remark.Id),
        _ => null,
    };
}
