using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Reviews;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Records that a condition of a permit was met, with the day and how that is known.</summary>
public sealed class MeetModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <summary>Number of the condition.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>The day on which it was met, <c>2026-12-01</c>.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>The condition.</summary>
    public Condition Condition => Permit.Conditions.First(c => c.Number == Number);

    /// <inheritdoc/>
    protected override string Deed => $"の条件 {Number} を満たしたことを記録しました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => !permit.Meet(Number, Visit.Today, "-", organization, Visit.Actor, Visit.Now).Refused;

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) =>
        TypedDay.Read(On) is { } on ? permit.Meet(Number, on, Reason, organization, Visit.Actor, at) : Refuse.DateMalformed("満たした日") with { Field = "on" };
}
