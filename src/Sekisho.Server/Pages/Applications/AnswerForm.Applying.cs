using System.Collections.Immutable;
using System.Globalization;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <content>What was typed, as answers.</content>
public sealed partial class AnswerForm
{
    /// <summary>The answers with those of one question replaced. SK1219 for a mail address that nobody has, SK1220 for what is no date, SK1007 for what is too long to keep.</summary>
    public Result<Answers> Apply(ApplicationStep step, Case about, CasePapers papers)
    {
        var applied = Take(step, about, papers);
        return applied.Refused || step.Name is "service" or "permit" ? applied : Pruned(applied.Value, about.CaseKind, papers);
    }

    /// <summary>
    /// Without answers to questions of the rule set that are no longer asked: an answer that nobody sees any more must not raise the risk and with it
    /// the route. Taking one away can take another's question away, so that it is looked at again.
    /// </summary>
    private static Answers Pruned(Answers answers, CaseKind kind, CasePapers papers)
    {
        var asked = papers.Rules.QuestionsFor(papers.FactsOf(kind, answers)).Select(q => q.Question.Code).ToHashSet();
        var left = answers.More.RemoveRange(answers.More.Keys.Where(code => !asked.Contains(code)));
        return left.Count == answers.More.Count ? answers : Pruned(answers with { More = left }, kind, papers);
    }

    private Result<Answers> Take(ApplicationStep step, Case about, CasePapers papers)
    {
        var answers = about.Answers;
        return step.Name switch
        {
            "permit" => WithPermit(answers, papers),
            "service" => Service == answers.ServiceId ? answers : answers with { ServiceId = Service, Confirmed = [], Terms = null },
            "task" => answers with { TaskCode = Task },
            "purpose" => Text("purpose", "業務の内容", Purpose, text => answers with { Purpose = text }),
            "reason" => Text("reason", "理由", Reason, text => answers with { Reason = text }),
            "users" => WithUsers(answers, Scope(about, papers.Organization)),
            "level" => answers with { Level = Level },
            "period" => WithPeriod(answers, about.CaseKind),
            "confirmations" => WithConfirmations(answers, papers),
            "change" => WithChanges(answers, papers.Permit),
            "measure" => answers with { Measure = Measure },
            "consulted" => answers with { Consulted = [.. Consulted.Where(papers.Organization.Posts.ContainsKey).Distinct().Order()] },
            "risk" => answers with { RiskAccepted = Risk == "yes" },
            _ => step.Sheet is { } sheet ? WithSheet(answers, papers, about.CaseKind, sheet) : answers,
        };
    }

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim().Replace('/', '-'), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static Result<Answers> Text(string field, string title, string? typed, Func<string?, Answers> with)
    {
        var text = typed?.Trim().ReplaceLineEndings("\n");
        return text?.Length > AnswerCheck.LongestPurpose ? Refuse.TooLong(field, title, AnswerCheck.LongestPurpose) : with(text);
    }

    private static Result<Answers> WithUsers(Answers answers, Result<UserScope> scope) => scope.Refused ? scope.Refusal : answers with { Users = scope.Value };

    /// <summary>What is confirmed is the version of the terms that the page named, which may no longer be the newest one.</summary>
    private Answers WithConfirmations(Answers answers, CasePapers papers) =>
        answers with { Confirmed = [.. Confirmed.Distinct().Order(StringComparer.Ordinal)], Terms = Confirmed.Length > 0 && papers.Service?.Terms.Any(v => v.Number == Terms) == true ? Terms : null };

    /// <summary>What was answered about another permit falls away: it spoke of that one.</summary>
    private Answers WithPermit(Answers answers, CasePapers papers) =>
        Permit == answers.PermitId || papers.Permit is null ? answers with { PermitId = Permit } : answers with { PermitId = Permit, Purpose = null, Users = null, Level = null, Until = null, Confirmed = [], Terms = null };

    private Result<Answers> WithPeriod(Answers answers, CaseKind kind)
    {
        if (Date(Until) is not { } until) return Refuse.DateMalformed(CaseKinds.AsksForPermit(kind) ? "終わりの日" : "最後の日");
        if (!CaseKinds.AsksForPermit(kind)) return answers with { Until = until };
        return Date(From) is { } from ? answers with { From = from, Until = until } : Refuse.DateMalformed("始まりの日");
    }

    /// <summary>What is to be changed begins with what the permit says now; what is no longer chosen stays as the permit says.</summary>
    private Answers WithChanges(Answers answers, Permit? permit) => answers with
    {
        Purpose = Changes.Contains("purpose") ? answers.Purpose ?? permit?.Purpose ?? "" : null,
        Users = Changes.Contains("users") ? answers.Users ?? permit?.Users ?? UserScope.OfPersons() : null,
        Level = Changes.Contains("level") ? answers.Level ?? permit?.MaximumLevel : null,
        Until = Changes.Contains("period") ? answers.Until ?? permit?.Until : null,
    };

    /// <summary>The answers to a sheet's questions; a field left empty arrives as null.</summary>
    private Answers WithSheet(Answers answers, CasePapers papers, CaseKind kind, string sheet)
    {
        var more = answers.More;
        foreach (var (_, question) in papers.Rules.QuestionsFor(papers.FactsOf(kind, answers)).Where(q => q.Sheet.Code == sheet))
        {
            var given = More.GetValueOrDefault(question.Code, []).OfType<string>().Select(v => v.Trim().ReplaceLineEndings("\n")).Where(v => v.Length > 0).ToList();
            var text = question.Kind is QuestionKind.Choices ? string.Join(',', given.Distinct()) : given.FirstOrDefault() ?? "";
            if (text.Length > SheetCheck.LongestText * 2) text = text[..(SheetCheck.LongestText * 2)];
            more = text.Length == 0 ? more.Remove(question.Code) : more.SetItem(question.Code, text);
        }

        return answers with { More = more };
    }

    private Result<UserScope> Scope(Case about, Organization organization)
    {
        if (Users is OnlyMe) return UserScope.OfPersons(about.ApplicantId);
        if (Users is MyDivision) return UserScope.OfDivision(about.DivisionId);
        var persons = Persons.Where(organization.People.ContainsKey).ToHashSet();
        foreach (var mail in (Mails ?? "").Split(['\n', ',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (organization.People.Values.FirstOrDefault(p => string.Equals(p.Mail, mail, StringComparison.OrdinalIgnoreCase)) is not { } person) return Refuse.NobodyHasMail(mail);
            persons.Add(person.Id);
        }

        ImmutableArray<Guid> posts = [.. Posts.Where(organization.Posts.ContainsKey).Distinct().Order()];
        return new UserScope([.. Divisions.Where(organization.Divisions.ContainsKey).Distinct().Order()], posts, [.. persons.Order()]);
    }
}
