using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>An answer of an application, as people read it; no text where it is still open.</summary>
public sealed record AnswerLine(ApplicationStep Step, ImmutableArray<string> Texts)
{
    /// <summary>All answers in the order of the questions; <paramref name="papers"/> hold the rule set that the answers are read under.</summary>
    public static IEnumerable<AnswerLine> Of(CaseKind kind, Answers answers, CasePapers papers) =>
        ApplicationSteps.Of(kind, answers, papers).Select(step => new AnswerLine(step, [.. Lines(step, kind, answers, papers)]));

    /// <summary>Who is in a scope, as people read it.</summary>
    public static IEnumerable<string> Names(UserScope users, Organization organization) =>
    [
        .. users.Divisions.Select(id => organization.Divisions.TryGetValue(id, out var d) ? $"{d.Name}の職員全員" : "（廃止された部署）"),
        .. users.Posts.Select(id => organization.Posts.TryGetValue(id, out var p) ? p.Title : "（廃止された職）"),
        .. users.Persons.Select(id => organization.People.TryGetValue(id, out var p) && p.Name.Length > 0 ? p.Name : "（削除された職員）"),
    ];

    /// <summary>A permit in a line: number, service, task, division.</summary>
    public static string Describe(Permit permit, string? service, RuleSet rules, Organization organization) =>
        $"{permit.Number}　{service ?? "（登録のないサービス）"}／{rules.TaskOf(permit.TaskCode)?.Title ?? permit.TaskCode}／{organization.Divisions.GetValueOrDefault(permit.DivisionId)?.Name}";

    private static IEnumerable<string> Lines(ApplicationStep step, CaseKind kind, Answers answers, CasePapers papers)
    {
        var (rules, organization) = (papers.Rules, papers.Organization);
        return step.Name switch
        {
            "permit" => papers.Permit is { } permit ? [Describe(permit, papers.Service?.Facts.Name, rules, organization), $"{Titles.Date(permit.Until)}まで"] : [],
            "service" => papers.Service is { } service ? [service.Facts.Name, $"{service.Facts.Provider}（{service.Facts.Country}）／{Titles.Of(service.Facts.Contract)}・{Titles.Of(service.Facts.Delivery)}"] : [],
            "task" => rules.TaskOf(answers.TaskCode) is { } task ? task.Condition is { } condition ? [task.Title, $"守ること：{condition}"] : [task.Title] : [],
            "purpose" => string.IsNullOrWhiteSpace(answers.Purpose) ? [] : [answers.Purpose],
            "reason" => string.IsNullOrWhiteSpace(answers.Reason) ? [] : [answers.Reason],
            "users" => answers.Users is { IsEmpty: false } users ? Names(users, organization) : [],
            "level" => answers.Level is { } level ? [$"{rules.ClassOf(level).Code}まで（{rules.ClassOf(level).Title}）"] : [],
            "period" => Period(kind, answers, papers.Permit),
            "change" => Changed(answers),
            "measure" => answers.Measure is { } measure ? [ApplicationTitles.Of(measure)] : [],
            "items" => answers.Items.IsEmpty ? [] : [$"{answers.Items.Length}件", .. answers.Items.GroupBy(i => i.Action).Select(g => $"{ApplicationTitles.Of(g.Key)}　{g.Count()}件")],
            "confirmations" => [.. answers.Terms is { } terms ? [$"読んだ約款：第{terms}版"] : Array.Empty<string>(), .. rules.Confirmations.Where(c => answers.Confirmed.Contains(c.Code)).Select(c => "✓ " + c.Question)],
            "risk" => answers.RiskAccepted ? ["許容できる"] : [],
            "consulted" => answers.Consulted.Select(id => organization.Posts.GetValueOrDefault(id)?.Title ?? "（廃止された職）"),
            "attachments" => answers.Attachments.Select(a => $"{a.Name}（{FileSizes.Of(a.Size)}）"),
            _ => step.Sheet is { } sheet ? OfSheet(sheet, kind, answers, papers) : [],
        };
    }

    private static IEnumerable<string> Period(CaseKind kind, Answers answers, Permit? permit) =>
        CaseKinds.AsksForPermit(kind)
            ? answers is { From: { } from, Until: { } until } ? [$"{Titles.Date(from)}から{Titles.Date(until)}まで"] : []
            : answers.Until is not { } last ? []
            : permit is null ? [Titles.Date(last)]
            : [$"{Titles.Date(last)}（今の許可は{Titles.Date(permit.Until)}まで）"];

    private static IEnumerable<string> Changed(Answers answers)
    {
        if (answers.Purpose is not null) yield return "業務の内容";
        if (answers.Users is not null) yield return "利用者の範囲";
        if (answers.Level is not null) yield return "入力する情報の格付";
        if (answers.Until is not null) yield return "最後の日（早める）";
    }

    private static IEnumerable<string> OfSheet(string sheet, CaseKind kind, Answers answers, CasePapers papers) =>
        from q in papers.Rules.QuestionsFor(papers.FactsOf(kind, answers))
        where q.Sheet.Code == sheet && answers.More.ContainsKey(q.Question.Code)
        select $"{q.Question.Text}\n　{Shown(q.Question, answers.More[q.Question.Code])}";

    private static string Shown(Question question, string given) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Choices => string.Join("、", given.Split(',').Select(code => question.Options.FirstOrDefault(o => o.Code == code)?.Title ?? code)),
        QuestionKind.Date when DateOnly.TryParseExact(given, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) => Titles.Date(day),
        _ => given,
    };
}
