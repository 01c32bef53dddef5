using System.Globalization;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The fields of the application form as they are typed; a page sends those of its one question.</summary>
public sealed class AnswerForm
{
    /// <summary>Only the applicant uses.</summary>
    public const string OnlyMe = "me";

    /// <summary>The applicant's whole division uses.</summary>
    public const string MyDivision = "division";

    /// <summary>Divisions and people are named.</summary>
    public const string Chosen = "chosen";

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

    /// <summary>Whether the risk is acceptable: <c>yes</c> or <c>no</c>.</summary>
    public string? Risk { get; set; }

    /// <summary>The fields as the answers so far fill them.</summary>
    public static AnswerForm Of(Answers answers, Guid applicantId, Guid divisionId, DateOnly today, DateOnly endOfFiscalYear) => new()
    {
        Service = answers.ServiceId,
        Task = answers.TaskCode,
        Purpose = answers.Purpose,
        Users = answers.Users is not { } users ? null
            : users == UserScope.OfPersons(applicantId) ? OnlyMe
            : users == UserScope.OfDivision(divisionId) ? MyDivision
            : Chosen,
        Divisions = [.. answers.Users?.Divisions ?? []],
        Persons = [.. answers.Users?.Persons ?? []],
        Level = answers.Level,
        From = Written(answers.From ?? today),
        Until = Written(answers.Until ?? endOfFiscalYear),
        Confirmed = [.. answers.Confirmed],
        Risk = answers.RiskAccepted ? "yes" : null,
    };

    /// <summary>The answers with those of one question replaced. SK1219 for a mail address that nobody has, SK1220 for what is no date.</summary>
    public Result<Answers> Apply(ApplicationStep step, Answers answers, Guid applicantId, Guid divisionId, Organization organization) => step.Name switch
    {
        "service" => answers with { ServiceId = Service },
        "task" => answers with { TaskCode = Task },
        "purpose" => WithPurpose(answers, Purpose?.Trim().ReplaceLineEndings("\n")),
        "users" => WithUsers(answers, Scope(applicantId, divisionId, organization)),
        "level" => answers with { Level = Level },
        "period" => Date(From) is not { } from ? Refuse.DateMalformed("始まりの日") : Date(Until) is not { } until ? Refuse.DateMalformed("終わりの日") : answers with { From = from, Until = until },
        "confirmations" => answers with { Confirmed = [.. Confirmed.Distinct().Order(StringComparer.Ordinal)] },
        _ => answers with { RiskAccepted = Risk == "yes" },
    };

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim().Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Result<Answers> WithPurpose(Answers answers, string? purpose) =>
        purpose?.Length > AnswerCheck.LongestPurpose ? Refuse.TooLong("purpose", "業務の内容", AnswerCheck.LongestPurpose) : answers with { Purpose = purpose };

    private static Result<Answers> WithUsers(Answers answers, Result<UserScope> scope) => scope.Refused ? scope.Refusal : answers with { Users = scope.Value };

    private Result<UserScope> Scope(Guid applicantId, Guid divisionId, Organization organization)
    {
        if (Users is OnlyMe) return UserScope.OfPersons(applicantId);
        if (Users is MyDivision) return UserScope.OfDivision(divisionId);
        var persons = Persons.Where(organization.People.ContainsKey).ToHashSet();
        foreach (var mail in (Mails ?? "").Split(['\n', ',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (organization.People.Values.FirstOrDefault(p => string.Equals(p.Mail, mail, StringComparison.OrdinalIgnoreCase)) is not { } person) return Refuse.NobodyHasMail(mail);
            persons.Add(person.Id);
        }

        return new UserScope([.. Divisions.Where(organization.Divisions.ContainsKey).Distinct().Order()], [], [.. persons.Order()]);
    }
}
