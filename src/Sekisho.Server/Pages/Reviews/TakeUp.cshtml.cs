using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>引上げ: a later step takes the application up before its turn; then it waits there.</summary>
public sealed class TakeUpModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : CaseActPage(visit, changes, cases, rules)
{
    /// <inheritdoc/>
    protected override bool May(CaseOptions options) => options.CanTakeUp;

    /// <inheritdoc/>
    protected override Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at) => about.TakeUp(Reason, papers, Visit.Actor, at);

    /// <inheritdoc/>
    protected override string Deed(Case after) => $"{after.Number}を引き上げました。続けて判断してください。飛ばした職には、決裁の後に後閲してもらいます。";

    /// <summary>The steps that are passed over.</summary>
    public IEnumerable<Step> Skipped
    {
        get
        {
            var about = View.Case;
            var to = about.TakeUp("-", View.Papers, Visit.Actor, Visit.Now) is { Refused: false, Value.Events: [CaseEvent.ActedEarly taken, ..] } ? taken.ToStep : about.CurrentStep;
            return about.Route[about.CurrentStep..to].Where(s => s.Kind is not StepKind.Circulate);
        }
    }

    /// <inheritdoc/>
    protected override string Next(Guid id) => $"/reviews/{id}";
}
