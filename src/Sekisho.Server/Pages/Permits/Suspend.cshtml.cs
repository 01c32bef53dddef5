using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Suspends a permit at once.</summary>
public sealed class SuspendModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <inheritdoc/>
    protected override string Deed => "を停止しました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => DetailModel.MaySuspend(permit, organization, Visit);

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, DateTimeOffset at) => permit.Suspend(Reason, organization, Visit.Actor, at);
}
