using System.Globalization;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The fields of the application form as they are typed; a page sends those of its one question.</summary>
public sealed partial class AnswerForm
{
    /// <summary>Only the applicant uses.</summary>
    public const string OnlyMe = "me";

    /// <summary>The applicant's whole division uses.</summary>
    public const string MyDivision = "division";

    /// <summary>Divisions and people are named.</summary>
    public const string Chosen = "chosen";

    /// <summary>Permit that the case is about.</summary>
    public Guid? Permit { get; set; }

    /// <summary>Service.</summary>
    public Guid? Service { get; set; }

    /// <summary>Code of the task.</summary>
    public string? Task { get; set; }

    /// <summary>Purpose in words.</summary>
    public string? Purpose { get; set; }

    /// <summary>Which way users are named: one of the constants above.</summary>
    public string? Users { get; set; }

    /// <summary>Divisions named.</summary>
    public Guid[] Divisions { get; set; } = [];

    /// <summary>Posts named.</summary>
    public Guid[] Posts { get; set; } = [];

    /// <summary>People named by a check box.</summary>
    public Guid[] Persons { get; set; } = [];

    /// <summary>Mail addresses of other people, one a line.</summary>
    public string? Mails { get; set; }

    /// <summary>Highest class.</summary>
    public int? Level { get; set; }

    /// <summary>First day, <c>2026-12-01</c>.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? Until { get; set; }

    /// <summary>Codes of the confirmations given.</summary>
    public string[] Confirmed { get; set; } = [];

    /// <summary>Number of the version of the terms that the page named.</summary>
    public int? Terms { get; set; }

    /// <summary>Whether the risk is acceptable: <c>yes</c> or <c>no</c>.</summary>
    public string? Risk { get; set; }

    /// <summary>Of a change: which of purpose, users, level and period.</summary>
    public string[] Changes { get; set; } = [];

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>停止 or 取消.</summary>
    public MeasureKind? Measure { get; set; }

    /// <summary>Posts to be consulted.</summary>
    public Guid[] Consulted { get; set; } = [];

    /// <summary>Answers to the rule set's own questions, by code.</summary>
    public Dictionary<string, string[]> More { get; set; } = [];

    /// <summary>The fields as the answers so far fill them; dates that are still open are proposed.</summary>
    public static AnswerForm Of(Case about, CasePapers papers, DateOnly today)
    {
        var answers = about.Answers;
        return new()
        {
            Permit = answers.PermitId,
            Service = answers.ServiceId,
            Task = answers.TaskCode,
            Purpose = answers.Purpose,
            Users = answers.Users is not { } users ? null
                : users == UserScope.OfPersons(about.ApplicantId) ? OnlyMe
                : users == UserScope.OfDivision(about.DivisionId) ? MyDivision
                : Chosen,
            Divisions = [.. answers.Users?.Divisions ?? []],
            Posts = [.. answers.Users?.Posts ?? []],
            Persons = [.. answers.Users?.Persons ?? []],
            Level = answers.Level,
            From = Written(answers.From ?? today),
            Until = Written(answers.Until ?? ProposedEnd(about.CaseKind, papers, today)),
            Confirmed = answers.Terms == papers.Service?.NewestTerms ? [.. answers.Confirmed] : [],
            Terms = papers.Service?.NewestTerms,
            Risk = answers.RiskAccepted ? "yes" : null,
            Changes = [.. Changed(answers)],
            Reason = answers.Reason,
            Measure = answers.Measure,
            Consulted = [.. answers.Consulted],
            More = answers.More.ToDictionary(a => a.Key, a => a.Value.Split(',')),
        };
    }

    /// <summary>The first answer typed to a question of the rule set.</summary>
    public string? Typed(string code) => More.GetValueOrDefault(code) is { Length: > 0 } given ? string.Join(',', given) : null;

    /// <summary>The end of the fiscal year; of a renewal, that in which the first day after the permit lies.</summary>
    private static DateOnly ProposedEnd(CaseKind kind, CasePapers papers, DateOnly today)
    {
        if (kind is CaseKind.Closure) return today;
        var from = kind is CaseKind.Renew && papers.Permit is { } permit && permit.Until >= today ? permit.Until.AddDays(1) : today;
        return new DateOnly(JapaneseEra.FiscalYear(from) + 1, 3, 31);
    }

    private static IEnumerable<string> Changed(Answers answers)
    {
        if (answers.Purpose is not null) yield return "purpose";
        if (answers.Users is not null) yield return "users";
        if (answers.Level is not null) yield return "level";
        if (answers.Until is not null) yield return "period";
    }

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
