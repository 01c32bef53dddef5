using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>回覧: takes note of an application. Never blocks it.</summary>
public sealed class AcknowledgeModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanAcknowledge;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => about.Acknowledge(papers, Visit.Actor, at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}の回覧を確認しました。";
}
