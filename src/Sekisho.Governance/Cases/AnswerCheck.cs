using Sekisho.Governance.Calendars;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Cases;

/// <summary>Checks the answers of an application against the rule set: all faults, in the order of the form's steps.</summary>
public static class AnswerCheck
{
    /// <summary>Longest purpose, in characters.</summary>
    public const int LongestPurpose = 1000;

    /// <summary>
    /// Everything that stands in the way of submitting, each with the field that it concerns. With <paramref name="decided"/> the
    /// first day may have passed: the time that a decision took is not the applicant's fault.
    /// </summary>
    public static IEnumerable<Refusal> Faults(Answers answers, Service? service, RuleSet rules, DateOnly today, bool decided = false)
    {
        foreach (var fault in OfService(answers, service)) yield return fault;
        foreach (var fault in OfTask(answers, rules)) yield return fault;
        if (answers.Users is null or { IsEmpty: true }) yield return Refuse.Unanswered("users", "利用者の範囲");
        foreach (var fault in OfLevel(answers, service, rules)) yield return fault;
        foreach (var fault in OfPeriod(answers, rules, today, decided)) yield return fault;
        foreach (var confirmation in rules.Confirmations.Where(c => !answers.Confirmed.Contains(c.Code)))
        {
            yield return Refuse.Unconfirmed(confirmation.Question) with { Field = "confirmations", Basis = rules.BasisOf(confirmation.Clause) };
        }

        if (!answers.RiskAccepted) yield return Refuse.RiskNotAccepted() with { Field = "risk", Basis = rules.BasisOf("8.3(2)①") };
    }

    /// <summary>The class rule by itself: what this form of service may receive at most (約款型 + 機密性2以上 is refused here).</summary>
    public static Refusal? LevelFault(int level, Service service, RuleSet rules)
    {
        var ceiling = rules.CeilingOf(service.Facts.Form);
        return level <= ceiling.MaximumLevel
            ? null
            : Refuse.LevelAboveForm(rules.ClassOf(level).Code, service.Facts.Name, ceiling.Reason) with { Field = "level", Basis = rules.BasisOf(ceiling.Clause) };
    }

    private static IEnumerable<Refusal> OfService(Answers answers, Service? service)
    {
        if (answers.ServiceId is null || service is null) yield return Refuse.Unanswered("service", "使いたいサービス");
        else if (service.State is ServiceState.Suspended) yield return Refuse.ServiceSuspended(service.Facts.Name) with { Field = "service" };
    }

    private static IEnumerable<Refusal> OfTask(Answers answers, RuleSet rules)
    {
        if (answers.TaskCode is null) yield return Refuse.Unanswered("task", "業務の種類");
        else if (rules.TaskOf(answers.TaskCode) is not { Allowed: true } task)
        {
            var rule = rules.TaskOf(answers.TaskCode);
            yield return Refuse.TaskBarred(rule?.Title ?? answers.TaskCode, rule?.Reason ?? "利用できる業務の範囲に入っていません。") with { Field = "task", Basis = rules.BasisOf(rule?.Clause ?? "8.3(1)") };
        }

        if (string.IsNullOrWhiteSpace(answers.Purpose)) yield return Refuse.Unanswered("purpose", "業務の内容");
        else if (answers.Purpose.Length > LongestPurpose) yield return Refuse.TooLong("purpose", "業務の内容", LongestPurpose);
    }

    private static IEnumerable<Refusal> OfLevel(Answers answers, Service? service, RuleSet rules)
    {
        if (answers.Level is not { } level || rules.Classes.All(c => c.Level != level))
        {
            yield return Refuse.Unanswered("level", "入力する情報の格付");
            yield break;
        }

        if (service is not null && LevelFault(level, service, rules) is { } fault) yield return fault;
        if (rules.TaskOf(answers.TaskCode) is { MaximumLevel: { } most } task && level > most)
        {
            yield return Refuse.LevelAboveTask(rules.ClassOf(level).Code, task.Title, rules.ClassOf(most).Code) with { Field = "level", Basis = rules.BasisOf(task.Clause ?? "8.3(1)") };
        }
    }

    private static IEnumerable<Refusal> OfPeriod(Answers answers, RuleSet rules, DateOnly today, bool decided)
    {
        if (answers.From is not { } from || answers.Until is not { } until)
        {
            yield return Refuse.Unanswered("period", "利用する期間");
            yield break;
        }

        if (until < from) yield return Refuse.PeriodReversed();
        else if (IsLonger(from, until, rules.PermitMonths)) yield return Refuse.PeriodTooLong(rules.PermitMonths);
        if (until < today || (!decided && from < today)) yield return Refuse.PeriodPast(JapaneseEra.Format(today));
    }

    /// <summary>Days near the end of the calendar have no day some months later; a period there is too long whatever its end.</summary>
    private static bool IsLonger(DateOnly from, DateOnly until, int months) => from >= DateOnly.MaxValue.AddMonths(-months) || until >= from.AddMonths(months);
}
