using Sekisho.Governance.Services;

namespace Sekisho.Governance.Rules;

/// <content>Clauses, classes, ceilings, tasks, successions.</content>
internal static partial class RuleSetFaults
{
    private static IEnumerable<RuleFault> OfClauses(RuleSet rules)
    {
        foreach (var fault in Twice("clauses", rules.Clauses.Select(c => c.Code), "条項")) yield return fault;
        var known = rules.Clauses.Select(c => c.Code).ToHashSet();
        foreach (var (place, clause) in Cited(rules).Where(c => c.Clause is { Length: > 0 } clause && !known.Contains(clause))) yield return new(place, $"条項 {clause} が条項の一覧にありません。");
    }

    private static IEnumerable<(string Place, string? Clause)> Cited(RuleSet rules) =>
    [
        .. rules.Duties.Select((d, i) => ($"duties/{i}/clause", (string?)d.Clause)),
        .. rules.Ceilings.Select((c, i) => ($"ceilings/{i}/clause", (string?)c.Clause)),
        .. rules.Tasks.Select((t, i) => ($"tasks/{i}/clause", t.Clause)),
        .. rules.Confirmations.Select((c, i) => ($"confirmations/{i}/clause", (string?)c.Clause)),
        .. rules.Findings.Select((f, i) => ($"findings/{i}/clause", f.Clause)),
        .. rules.Conditions.Select((c, i) => ($"conditions/{i}/clause", c.Clause)),
        .. rules.Reports.Select((r, i) => ($"reports/{i}/clause", r.Clause)),
        .. rules.Sheets.SelectMany((s, i) => s.Questions.Select((q, j) => ($"sheets/{i}/questions/{j}/clause", q.Clause))),
        .. rules.Checklists.SelectMany((l, i) => l.Items.Select((c, j) => ($"checklists/{i}/items/{j}/clause", c.Clause))),
        .. rules.Bases.Select(b => ($"bases/{b.Key}", (string?)b.Value)),
        .. (rules.OwnRule?.Articles.Keys ?? []).Select(c => ($"ownRule/articles/{c}", (string?)c)),
    ];

    private static IEnumerable<RuleFault> OfClasses(RuleSet rules)
    {
        if (rules.Classes.IsEmpty)
        {
            yield return new("classes", "情報の格付がありません。");
            yield break;
        }

        if (!rules.Classes.Select(c => c.Level).SequenceEqual(rules.Classes.Select(c => c.Level).Distinct().Order())) yield return new("classes", "格付は低い順に、重なりなく並べてください。");
        foreach (var fault in Twice("classes", rules.Classes.Select(c => c.Code), "格付")) yield return fault;
        foreach (var (level, place) in Levels(rules).Where(l => l.Level is { } level && rules.Classes.All(c => c.Level != level))) yield return new(place, $"段階 {level} の格付がありません。");
    }

    private static IEnumerable<(int? Level, string Place)> Levels(RuleSet rules) =>
    [
        .. rules.Ceilings.Select((c, i) => ((int?)c.MaximumLevel, $"ceilings/{i}/maximumLevel")),
        .. rules.Tasks.Select((t, i) => (t.MaximumLevel, $"tasks/{i}/maximumLevel")),
        .. rules.Marks.Select((m, i) => ((int?)m.Level, $"marks/{i}/level")),
        .. rules.Findings.Select((f, i) => ((int?)f.Level, $"findings/{i}/level")),
        .. Whens(rules).Select(w => (w.When.MinimumLevel, $"{w.Place}/minimumLevel")),
    ];

    private static IEnumerable<RuleFault> OfCeilings(RuleSet rules)
    {
        foreach (var (contract, title) in new[] { (Contract.TermsOnly, "約款型"), (Contract.Individual, "個別契約"), (Contract.OwnBody, "自庁") })
        {
            if (!rules.Ceilings.Any(c => c.Contract == contract)) yield return new("ceilings", $"{title}のサービスに入力できる情報の上限がありません。");
        }

        foreach (var (_, i) in rules.Ceilings.Select((c, i) => (c, i)).GroupBy(c => (c.c.Contract, c.c.Delivery)).SelectMany(g => g.Skip(1))) yield return new($"ceilings/{i}/delivery", "同じ形のサービスの上限が二つあります。");
    }

    private static IEnumerable<RuleFault> OfTasks(RuleSet rules)
    {
        if (!rules.Tasks.Any(t => t.Allowed)) yield return new("tasks", "利用できる業務がありません。");
        foreach (var fault in Codes("tasks", rules.Tasks.Select(t => t.Code), "業務")) yield return fault;
        foreach (var (task, i) in rules.Tasks.Select((t, i) => (t, i)))
        {
            if (string.IsNullOrWhiteSpace(task.Title)) yield return new($"tasks/{i}/title", "業務の名前がありません。");
            if (!task.Allowed && string.IsNullOrWhiteSpace(task.Reason)) yield return new($"tasks/{i}/reason", $"利用できない業務「{task.Title}」に理由がありません。");
            if (task.TrainingLevel != 0 && rules.Trainings.All(t => t.Level != task.TrainingLevel)) yield return new($"tasks/{i}/trainingLevel", $"段階 {task.TrainingLevel} の研修がありません。");
        }
    }

    private static IEnumerable<RuleFault> OfSuccessions(RuleSet rules)
    {
        foreach (var fault in Twice("successions", rules.Successions.Select(s => s.From), "読み替える規程", "from")) yield return fault;
        foreach (var (succession, i) in rules.Successions.Select((s, i) => (s, i)))
        {
            foreach (var unknown in succession.Classes.Values.Except(rules.Classes.Select(c => c.Code))) yield return new($"successions/{i}/classes", $"読替え先の格付 {unknown} がありません。");
            foreach (var unknown in succession.Clauses.Values.Except(rules.Clauses.Select(c => c.Code))) yield return new($"successions/{i}/clauses", $"読替え先の条項 {unknown} が条項の一覧にありません。");
        }
    }
}
