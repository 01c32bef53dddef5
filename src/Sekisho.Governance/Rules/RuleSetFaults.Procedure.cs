using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;

namespace Sekisho.Governance.Rules;

/// <content>Roles, routes, conditions, reports, check lists.</content>
internal static partial class RuleSetFaults
{
    private static IEnumerable<RuleFault> OfRoles(RuleSet rules) => Twice("roles", rules.Roles.Select(r => r.Role.Code), "役割", "role")
        .Concat(rules.Roles.Select((r, i) => (r, i)).Where(r => string.IsNullOrWhiteSpace(r.r.Title)).Select(r => new RuleFault($"roles/{r.i}/title", "役割の名前がありません。")));

    private static IEnumerable<RuleFault> OfRoutes(RuleSet rules)
    {
        if (rules.Routes.IsEmpty) yield return new("routes", "経路がありません。");
        else if (!rules.Routes.Any(r => r.When is null || r.When.Kinds.IsEmpty || r.When.Kinds.Contains(CaseKind.New))) yield return new("routes", "新規の申請に使う経路がありません。");
        foreach (var fault in Codes("routes", rules.Routes.Select(r => r.Code), "経路")) yield return fault;
        var open = rules.Routes.Select((r, i) => (r, i)).FirstOrDefault(r => r.r.When is null || r.r.When.IsEverything, (null!, -1));
        for (var i = 0; i < rules.Routes.Length; i++)
        {
            var route = rules.Routes[i];
            if (open.i >= 0 && i > open.i) yield return new($"routes/{i}", $"経路 {route.Code} は、前にある経路 {open.r.Code} がどの申請にも当てはまるため、使われません。");
            if (route.Steps.Count(s => s.Kind is StepKind.Decide) != 1 || route.Steps.Last(s => s.Kind is not StepKind.Circulate).Kind is not StepKind.Decide)
            {
                yield return new($"routes/{i}/steps", $"経路 {route.Code} は、決裁の段階一つで終わる必要があります（回覧はその後に置けます）。");
            }

            for (var j = 0; j < route.Steps.Length; j++)
            {
                foreach (var fault in OfStep(route.Steps[j], rules)) yield return fault with { Place = $"routes/{i}/steps/{j}/{fault.Place}" };
            }
        }
    }

    private static IEnumerable<RuleFault> OfStep(StepRule step, RuleSet rules)
    {
        if (rules.Roles.All(r => r.Role != step.Role)) yield return new("role", $"役割 {step.Role.Code} が役割の一覧にありません。");
        if (string.IsNullOrWhiteSpace(step.Title)) yield return new("title", "段階の名前がありません。");
        if (step.Mode is StepMode.Some && step.Needed is < 1 or > 99) yield return new("needed", "必要な人数は1人から99人までです。");
        if (step.Mode is not StepMode.Some && step.Needed != 1) yield return new("needed", "必要な人数は、「一部」のときだけ決められます。");
        if (step.Mode is StepMode.Some && step.Needed > 1 && step.Role.IsDerived) yield return new("needed", $"{step.Title}は一つの職なので、{step.Needed}人を必要とすることはできません。");
        if (step.Kind is StepKind.Decide && step.Mode is not StepMode.One) yield return new("mode", "決裁は一つの職が行います。");
        if (step.MustNotBeSkipped && step.Kind is not StepKind.Examine) yield return new("mustNotBeSkipped", "飛ばせないとできるのは、審査の段階だけです。");
        if (step.Standing && step.Kind is not StepKind.Decide) yield return new("standing", "専決とできるのは、決裁の段階だけです。");
    }

    private static IEnumerable<RuleFault> OfConditions(RuleSet rules)
    {
        foreach (var fault in Codes("conditions", rules.Conditions.Select(c => c.Code), "条件")) yield return fault;
        foreach (var (condition, i) in rules.Conditions.Select((c, i) => (c, i)))
        {
            if (string.IsNullOrWhiteSpace(condition.Text)) yield return new($"conditions/{i}/text", "条件の文がありません。");
            if (condition.Kind is ConditionKind.Dated && condition.WithinDays is null or < 1 or > 3650) yield return new($"conditions/{i}/withinDays", "期限付きの条件には、決裁から何日以内かを1日から3650日までで決めてください。");
            if (condition.Kind is not ConditionKind.Dated && condition.WithinDays is not null) yield return new($"conditions/{i}/withinDays", "日数を決められるのは、期限付きの条件だけです。");
        }
    }

    private static IEnumerable<RuleFault> OfReports(RuleSet rules)
    {
        foreach (var fault in Codes("reports", rules.Reports.Select(r => r.Code), "報告")) yield return fault;
        foreach (var (report, i) in rules.Reports.Select((r, i) => (r, i)))
        {
            if (string.IsNullOrWhiteSpace(report.Addressee)) yield return new($"reports/{i}/addressee", "報告の宛先がありません。");
            if (report.WithinDays is < 1 or > 3650) yield return new($"reports/{i}/withinDays", "報告までの日数は1日から3650日までです。");
        }
    }

    private static IEnumerable<RuleFault> OfChecklists(RuleSet rules)
    {
        foreach (var fault in Codes("checklists", rules.Checklists.Select(c => c.Code), "点検表")) yield return fault;
        foreach (var (list, i) in rules.Checklists.Select((c, i) => (c, i)))
        {
            if (list.Items.IsEmpty) yield return new($"checklists/{i}/items", $"点検表「{list.Title}」に項目がありません。");
            foreach (var fault in Codes($"checklists/{i}/items", list.Items.Select(c => c.Code), "点検項目")) yield return fault;
            foreach (var unknown in (list.ServiceKinds ?? []).Where(k => ServiceKinds.All.All(known => known.Code != k))) yield return new($"checklists/{i}/serviceKinds", $"サービスの種類 {unknown} はありません。");
        }
    }
}
