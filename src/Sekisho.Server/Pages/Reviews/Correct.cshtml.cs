using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>訂正付記: a slip of the pen in a decided application is corrected beside it; both readings stay visible.</summary>
public sealed class CorrectModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <summary>Where it stands.</summary>
    [BindProperty]
    public string? Place { get; set; }

    /// <summary>As it was written.</summary>
    [BindProperty]
    public string? Wrong { get; set; }

    /// <summary>As it should read.</summary>
    [BindProperty]
    public string? Right { get; set; }

    /// <summary>Places to choose from: what was answered, and the decision.</summary>
    public IEnumerable<string> Places => [.. View.Lines.Where(l => !l.Texts.IsEmpty).Select(l => l.Step.Title), "決裁の理由", "条件"];

    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanCorrect;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => about.Correct(Place, Wrong, Right, Reason, papers, Visit.Actor, at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}に訂正を付記しました。申請者に知らせました。";
}
