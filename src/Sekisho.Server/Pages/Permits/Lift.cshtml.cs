using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Frees a suspended permit again.</summary>
public sealed class LiftModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <inheritdoc/>
    protected override string Deed => "の停止を解除しました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => DetailModel.MayLift(permit, organization, Visit);

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) => permit.Lift(Reason, organization, Visit.Actor, at);
}
