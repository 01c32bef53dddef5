using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>An answer of an application, as people read it; no text where it is still open.</summary>
public sealed record AnswerLine(ApplicationStep Step, ImmutableArray<string> Texts)
{
    /// <summary>All answers in the order of the questions.</summary>
    public static IEnumerable<AnswerLine> Of(Answers answers, Service? service, RuleSet rules, Organization organization) =>
        ApplicationStep.All.Select(step => new AnswerLine(step, [.. Lines(step.Name, answers, service, rules, organization)]));

    /// <summary>Who is in a scope, as people read it.</summary>
    public static IEnumerable<string> Names(UserScope users, Organization organization) =>
    [
        .. users.Divisions.Select(id => organization.Divisions.TryGetValue(id, out var d) ? $"{d.Name}の職員全員" : "（廃止された部署）"),
        .. users.Posts.Select(id => organization.Posts.TryGetValue(id, out var p) ? p.Title : "（廃止された職）"),
        .. users.Persons.Select(id => organization.People.TryGetValue(id, out var p) && p.Name.Length > 0 ? p.Name : "（削除された職員）"),
    ];

    private static IEnumerable<string> Lines(string step, Answers answers, Service? service, RuleSet rules, Organization organization) => step switch
    {
        "service" => service is null ? [] : [service.Facts.Name, $"{service.Facts.Provider}（{service.Facts.Country}）／{Titles.Of(service.Facts.Contract)}・{Titles.Of(service.Facts.Delivery)}"],
        "task" => rules.TaskOf(answers.TaskCode) is { } task ? task.Condition is { } condition ? [task.Title, $"守ること：{condition}"] : [task.Title] : [],
        "purpose" => string.IsNullOrWhiteSpace(answers.Purpose) ? [] : [answers.Purpose],
        "users" => answers.Users is { IsEmpty: false } users ? Names(users, organization) : [],
        "level" => answers.Level is { } level ? [$"{rules.ClassOf(level).Code}まで（{rules.ClassOf(level).Title}）"] : [],
        "period" => answers is { From: { } from, Until: { } until } ? [$"{Titles.Date(from)}から{Titles.Date(until)}まで"] : [],
        "confirmations" => rules.Confirmations.Where(c => answers.Confirmed.Contains(c.Code)).Select(c => "✓ " + c.Question),
        "risk" => answers.RiskAccepted ? ["許容できる"] : [],
        _ => [],
    };
}
