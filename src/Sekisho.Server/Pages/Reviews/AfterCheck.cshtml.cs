using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>後閲: the post that owes it looks after the fact; 異議 opens a case for suspension and reverses nothing.</summary>
public sealed class AfterCheckModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <summary>Which of those that are owed; without one the first.</summary>
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Whether it is seen or objected to: <c>done</c>, <c>objected</c>.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>What is looked at; null for somebody who owes none.</summary>
    public AfterCheck? Check => View.Case.AfterChecks.FirstOrDefault(c => c.Number == Number) ?? View.Options.Owed.FirstOrDefault();

    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.Owed.Any(c => Number == 0 || c.Number == Number);

    /// <inheritdoc/>
    protected override void Begin() => Number = Number == 0 ? View.Options.Owed.First().Number : Number;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) =>
        Answer is "done" or "objected" ? about.CheckAfterwards(Number, Answer is "objected", Reason, Guid.CreateVersion7(at), papers, Visit.Actor, at) : Refuse.VerdictMissing();

    /// <inheritdoc/>
    protected override string Deed(Case after) => Answer is "objected"
        ? $"{after.Number}に異議を記録しました。{(after.PermitId ?? after.Answers.PermitId) switch { null => "決裁した職に知らせました。", _ => "停止の手続の下書きを作りました。「利用申請」から続けてください。" }}"
        : $"{after.Number}を後閲しました。";
}
