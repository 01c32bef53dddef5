using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>取下げ申出: the decider answers the applicant who asks to let it go.</summary>
public sealed class WithdrawalModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanLetGo;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => about.AllowWithdrawal(papers, Visit.Actor, at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}の取下げを認めました。申請者に知らせました。";
}
