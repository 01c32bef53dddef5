using System.Collections.Immutable;
using System.Globalization;
using Sekisho.Governance.Calendars;

namespace Sekisho.Governance.Rules;

/// <summary>A rule set as statements in plain Japanese: what pages list and what versions are compared by.</summary>
public static partial class RuleStatements
{
    /// <summary>Every statement of a rule set, topic by topic.</summary>
    public static ImmutableArray<RuleStatement> Of(RuleSet rules) =>
    [
        .. OfFrame(rules), .. OfScope(rules), .. OfProcedure(rules), .. OfQuestions(rules), .. OfRecords(rules),
    ];

    /// <summary>What a topic is called.</summary>
    public static string Title(RuleTopic topic) => topic switch
    {
        RuleTopic.Frame => "表題・許可の期間・用語",
        RuleTopic.Facts => "周知事項",
        RuleTopic.Tasks => "業務の範囲",
        RuleTopic.Classes => "情報の格付",
        RuleTopic.Ceilings => "サービスの形ごとの上限",
        RuleTopic.Roles => "役割",
        RuleTopic.Routes => "経路",
        RuleTopic.Confirmations => "約款の確認事項",
        RuleTopic.Sheets => "記入項目",
        RuleTopic.Conditions => "許可の条件",
        RuleTopic.Trainings => "研修",
        RuleTopic.Reports => "報告",
        RuleTopic.Checklists => "点検表",
        RuleTopic.Procedures => "運用手順",
        RuleTopic.Retention => "保存期間",
        RuleTopic.Periods => "期間と代決",
        RuleTopic.Clauses => "条項と要綱の条番号",
        RuleTopic.Inspection => "検査で見つかるものの格付",
        RuleTopic.Successions => "前の規程からの読替え",
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };

    private static IEnumerable<RuleStatement> OfFrame(RuleSet rules)
    {
        var words = rules.Vocabulary;
        yield return Say(RuleTopic.Frame, "title", "表題", ("表題", rules.Title), ("もとにした文書", rules.BasisTitle), ("要綱など", rules.OwnRule?.Title), ("番号", rules.OwnRule?.Number), ("決めた日", rules.OwnRule?.DecidedOn is { } on ? JapaneseEra.Format(on) : null));
        yield return Say(RuleTopic.Frame, "months", "許可の期間", ("最長", $"{rules.PermitMonths}か月"));
        yield return Say(RuleTopic.Frame, "words", "用語", ("許可", words.Permit), ("決める人", words.Decider), ("管理者", words.Manager), ("統括する人", words.Chief), ("所属長", words.DivisionHead), ("約款だけで使えるサービス", words.TermsOnlyService), ("台帳", words.Register), ("原則として入力できない情報", words.Confidential));
        foreach (var (fact, i) in rules.Facts.Select((f, i) => (f, i))) yield return Say(RuleTopic.Facts, Number(i + 1), $"周知事項 {i + 1}", ("内容", fact));
        foreach (var duty in rules.Duties) yield return Say(RuleTopic.Facts, $"duty/{duty.Number}", $"求められること：{duty.Title}", ("内容", duty.Text), ("だれが", duty.Actor), ("根拠", duty.Clause));
    }

    private static IEnumerable<RuleStatement> OfScope(RuleSet rules)
    {
        foreach (var task in rules.Tasks)
        {
            yield return Say(RuleTopic.Tasks, task.Code, task.Title, ("利用", task.Allowed ? "使える" : "使えない"), ("内容", task.Description), ("リスク", task.Allowed ? RuleWords.Of(task.Risk) : null), ("入力できる情報", task.MaximumLevel is { } most ? $"{rules.ClassOf(most).Code}まで" : null), ("守ること", task.Condition), ("理由", task.Reason), ("要る研修", Training(rules, task.TrainingLevel)), ("根拠", task.Clause));
        }

        foreach (var c in rules.Classes) yield return Say(RuleTopic.Classes, c.Code, c.Code, ("段階", Number(c.Level)), ("短い意味", c.Title), ("意味", c.Description), ("例", string.Join("、", c.Examples)));
        foreach (var c in rules.Ceilings)
        {
            yield return Say(RuleTopic.Ceilings, $"{c.Contract}/{c.Delivery}", RuleWords.Of(c.Contract) + (c.Delivery is { } delivery ? $"（{RuleWords.Of(delivery)}）" : ""), ("入力できる情報", c.Barred ? "使わない" : $"{rules.ClassOf(c.MaximumLevel).Code}まで"), ("理由", c.Reason), ("根拠", c.Clause));
        }
    }

    private static IEnumerable<RuleStatement> OfProcedure(RuleSet rules)
    {
        foreach (var role in rules.Roles) yield return Say(RuleTopic.Roles, role.Role.Code, role.Title, ("名前", role.Title), ("すること", role.Duty));
        foreach (var route in rules.Routes) yield return Say(RuleTopic.Routes, route.Code, route.Title, ("名前", route.Title), ("どの申請で", RuleWords.Of(route.When, rules)), ("順番", string.Join(" → ", route.Steps.Select(Step))));
        foreach (var c in rules.Confirmations) yield return Say(RuleTopic.Confirmations, c.Code, c.Question, ("文", c.Question), ("説明", c.Help), ("根拠", c.Clause));
        foreach (var c in rules.Conditions) yield return Say(RuleTopic.Conditions, c.Code, c.Text, ("条件", c.Text), ("種類", RuleWords.Of(c.Kind)), ("どの許可で", RuleWords.Of(c.When, rules)), ("期限", c.WithinDays is { } days ? $"決裁から{days}日以内" : null), ("根拠", c.Clause));
        foreach (var t in rules.Trainings) yield return Say(RuleTopic.Trainings, Number(t.Level), t.Title, ("段階", Number(t.Level)), ("名前", t.Title), ("内容", t.Text));
        foreach (var r in rules.Reports) yield return Say(RuleTopic.Reports, r.Code, r.Title, ("名前", r.Title), ("宛先", r.Addressee), ("内容", r.Text), ("どの許可で", RuleWords.Of(r.When, rules)), ("了解", r.NeedsConsent ? "了解を得るまで使えない" : "要らない"), ("期限", $"決裁から{r.WithinDays}日以内"), ("根拠", r.Clause));
        foreach (var (text, i) in rules.Procedures.Select((p, i) => (p, i))) yield return Say(RuleTopic.Procedures, Number(i + 1), $"手順 {i + 1}", ("内容", text));
    }

    /// <summary>A step with what is done in it: 所属長（回議）.</summary>
    internal static string Step(StepRule step) =>
        step.Title + "（" + RuleWords.Of(step.Kind) + (step.Standing ? "・専決" : "") + (step.Mode is StepMode.All ? "・全員" : step.Mode is StepMode.Some ? $"・{step.Needed}人" : "") + (step.MustNotBeSkipped ? "・飛ばせない" : "") + (step.ByMinutes ? "・議事録による" : "") + "）";

    /// <summary>The training of a level, or null.</summary>
    private static string? Training(RuleSet rules, int level) => level == 0 ? null : rules.Trainings.FirstOrDefault(t => t.Level == level)?.Title ?? Number(level);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static RuleStatement Say(RuleTopic topic, string key, string name, params (string Label, string? Value)[] details) =>
        new(topic, key, name, [.. details.Where(d => !string.IsNullOrEmpty(d.Value)).Select(d => new RuleDetail(d.Label, d.Value!))]);
}
