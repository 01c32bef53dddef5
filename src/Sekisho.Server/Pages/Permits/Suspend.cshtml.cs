using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Suspends a permit at once.</summary>
public sealed class SuspendModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <summary>What for.</summary>
    [BindProperty]
    public SuspensionCause Cause { get; set; }

    /// <summary>The causes to choose from; 後閲での異議 comes by its own case.</summary>
    public static IEnumerable<SuspensionCause> Causes => Enum.GetValues<SuspensionCause>().Where(c => c is not SuspensionCause.AfterCheckObjection);

    /// <inheritdoc/>
    protected override string Deed => "を停止しました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => DetailModel.MaySuspend(permit, organization, Visit);

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) =>
        permit.Suspend(Reason, organization, Visit.Actor, at, Enum.IsDefined(Cause) ? Cause : SuspensionCause.Judgement);
}
