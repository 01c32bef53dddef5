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

/// <summary>Records that a closing task of a permit was done.</summary>
public sealed class CloseModel(Visit visit, PermitQueries permits, IChanges changes) : PermitActPage(visit, permits, changes)
{
    /// <summary>Which.</summary>
    [BindProperty(SupportsGet = true)]
    public ClosingKind Kind { get; set; }

    /// <summary>The day on which it was done, <c>2026-12-01</c>.</summary>
    [BindProperty]
    public string? On { get; set; }

    /// <summary>What it means.</summary>
    public static string HintOf(ClosingKind kind) => kind switch
    {
        ClosingKind.Accounts => "この許可のために作ったアカウントを止め、共用の鍵を取り消します。",
        ClosingKind.Data => "サービスに残したデータを消すか、返してもらいます。",
        ClosingKind.Notice => "使っていた人に、もう使えないことを知らせます。",
        _ => "",
    };

    /// <inheritdoc/>
    protected override string Deed => $"の「{Titles.Of(Kind)}」が済んだことを記録しました。";

    /// <inheritdoc/>
    protected override bool May(Permit permit, Organization organization) => Enum.IsDefined(Kind) && !permit.Close(Kind, Visit.Today, "-", organization, Visit.Actor, Visit.Now).Refused;

    /// <inheritdoc/>
    protected override Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at) =>
        TypedDay.Read(On) is { } on ? permit.Close(Kind, on, Reason, organization, Visit.Actor, at) : Refuse.DateMalformed("済んだ日") with { Field = "on" };
}
