using System.Globalization;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>Checks the answers to the rule set's own questions.</summary>
public static class SheetCheck
{
    /// <summary>Longest answer of a line, in characters.</summary>
    public const int LongestLine = 200;

    /// <summary>Longest answer of several lines, in characters.</summary>
    public const int LongestText = 2000;

    /// <summary>What is missing, malformed or barred among the questions that are asked of the case.</summary>
    public static IEnumerable<Refusal> Faults(Case about, CasePapers papers)
    {
        var facts = papers.FactsOf(about.CaseKind, about.Answers);
        foreach (var (sheet, question) in papers.Rules.QuestionsFor(facts))
        {
            var given = about.Answers.More.GetValueOrDefault(question.Code, "");
            if (Fault(question, given) is { } fault) yield return fault with { Field = $"sheet-{sheet.Code}", Basis = question.Clause is { } clause ? papers.Rules.BasisOf(clause) : null };
        }
    }

    private static Refusal? Fault(Question question, string given)
    {
        if (string.IsNullOrWhiteSpace(given)) return question.Required ? Refuse.Unanswered("", question.Text) : null;
        return question.Kind switch
        {
            QuestionKind.Choice => OfOption(question, given),
            QuestionKind.Choices => given.Split(',').Select(code => OfOption(question, code)).FirstOrDefault(f => f is not null),
            QuestionKind.Text when given.Length > LongestLine => Refuse.TooLong("", question.Text, LongestLine),
            QuestionKind.LongText when given.Length > LongestText => Refuse.TooLong("", question.Text, LongestText),
            QuestionKind.Date when !DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => Refuse.DateMalformed(question.Text),
            QuestionKind.Number when !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out _) => Refuse.NumberMalformed(question.Text),
            _ => null,
        };
    }

    private static Refusal? OfOption(Question question, string code) =>
        question.Options.FirstOrDefault(o => o.Code == code) is not { } option ? Refuse.Unanswered("", question.Text)
        : option.Barred is { } reason ? Refuse.AnswerBarred(option.Title, reason)
        : null;
}
