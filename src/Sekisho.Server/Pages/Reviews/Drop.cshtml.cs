using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>廃案: the head of the applicant's division ends what goes nowhere.</summary>
public sealed class DropModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanDrop;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => about.Drop(Reason, papers, Visit.Actor, at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}を廃案にしました。申請者に知らせました。";
}
