using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>保留 until a day, and off it again.</summary>
public sealed class HoldModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <summary>Until when, <c>2026-12-01</c>.</summary>
    [BindProperty]
    public string? Until { get; set; }

    /// <summary>The last day that the rules allow.</summary>
    public DateOnly Last => new WorkingDays(View.Papers.Rules.ClosedDays).After(Visit.Today, View.Papers.Rules.Deadlines.HoldDays);

    /// <summary>Takes it off hold.</summary>
    public Task<IActionResult> OnPostReleaseAsync(Guid id, CancellationToken cancellation) =>
        CarryOutAsync(id, async (c, desk) => c.KeepOnHold(null, null, await CasePapers.ReadAsync(desk, c), Visit.Actor, desk.At), after => $"{after.Number}の保留を解きました。", cancellation);

    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanHold || options.CanRelease;

    /// <inheritdoc/>
    protected override void Begin() => (Reason, Until) = (View.Case.OnHold?.Reason, TypedDay.Write(View.Case.OnHold?.Until));

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) =>
        TypedDay.Read(Until) is { } until ? about.KeepOnHold(Reason, until, papers, Visit.Actor, at) : Refuse.DateMalformed("保留の期限") with { Field = "until" };

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}を{Titles.Date(after.OnHold!.Until)}まで保留しました。申請者に知らせました。";
}
