using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>追認: 許可権限者 confirms a suspension by another office.</summary>
public sealed class RatifyModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <inheritdoc/>
    protected override string Deed => "の停止を追認しました。停止が続きます。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => DetailModel.MayRatify(permit, organization, Visit);

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) => permit.Ratify(Reason, organization, Visit.Actor, at);
}
