using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace Sekisho.Governance.Cases;

/// <summary>Checks the answers of a case against the rule set: all faults, in the order of the form's questions. What is asked follows from its kind.</summary>
public static class AnswerCheck
{
    /// <summary>Longest purpose and longest reason, in characters.</summary>
    public const int LongestPurpose = 1000;

    /// <summary>
    /// Everything that stands in the way of submitting, each with the field that it concerns. With <paramref name="decided"/> the first day may have
    /// passed, and the applicant's trainings are not asked again: the time that a decision took is not the applicant's fault.
    /// </summary>
    public static IEnumerable<Refusal> Faults(Case about, CasePapers papers, DateOnly today, bool decided = false)
    {
        var faults = about.CaseKind switch
        {
            CaseKind.New or CaseKind.Exception => OfNew(about, papers, today, decided),
            CaseKind.Join => OfJoin(about, papers, today),
            CaseKind.Change => OfChange(about, papers, today),
            CaseKind.Renew => OfRenewal(about, papers, today, decided),
            CaseKind.Closure => OfClosure(about, papers, today, decided),
            CaseKind.Measure => OfMeasure(about, papers, today, decided),
            CaseKind.Bulk => OfBulk(about, papers, today, decided),
            _ => throw new ArgumentOutOfRangeException(nameof(about)),
        };
        return faults.Concat(SheetCheck.Faults(about, papers)).Concat(OfFiles(about.Answers));
    }

    /// <summary>The class rule by itself: what this form of service may receive at most (約款型 + 機密性2以上 is refused here), or that it is not used at all.</summary>
    public static Refusal? LevelFault(int level, Service service, RuleSet rules)
    {
        var ceiling = ServiceCheck.CeilingOf(service, rules);
        return FormFault(service, rules) ?? (level <= ceiling.MaximumLevel ? null
            : Refuse.LevelAboveForm(rules.ClassOf(level).Code, service.Facts.Name, ceiling.Reason) with { Field = "level", Basis = rules.BasisOf(ceiling.Clause) });
    }

    private static Refusal? FormFault(Service service, RuleSet rules) =>
        rules.CeilingOf(service.Facts) is { Barred: true } ceiling ? Refuse.FormBarred(service.Facts.Name, ceiling.Reason) with { Field = "service", Basis = rules.BasisOf(ceiling.Clause) } : null;

    private static IEnumerable<Refusal> OfNew(Case about, CasePapers papers, DateOnly today, bool decided)
    {
        var (answers, rules) = (about.Answers, papers.Rules);
        foreach (var fault in OfService(about, papers, today)) yield return fault;
        foreach (var fault in OfTask(about, papers, today, decided)) yield return fault;
        if (answers.Users is null or { IsEmpty: true }) yield return Refuse.Unanswered("users", "利用者の範囲");
        foreach (var fault in OfLevel(about, papers)) yield return fault;
        foreach (var fault in OfPeriod(answers, rules, today, decided)) yield return fault;
        if (about.CaseKind is CaseKind.Exception && OfReason(answers) is { } noReason) yield return noReason;
        foreach (var fault in OfConfirmations(answers, papers, decided)) yield return fault;
        if (!decided && DecisionEffects.Overlapping(about, papers) is { } same) yield return Refuse.PermitOverlaps(same.Number) with { Field = "task" };
    }

    private static IEnumerable<Refusal> OfService(Case about, CasePapers papers, DateOnly today)
    {
        if (about.Answers.ServiceId is null || papers.Service is not { } service) yield return Refuse.Unanswered("service", "使いたいサービス");
        else if (about.CaseKind is not CaseKind.Exception && FormFault(service, papers.Rules) is { } barred) yield return barred;
        else if (ServiceCheck.Application(service, papers.Rules, papers.Organization, about.DivisionId, about.Answers.TaskCode, today) is { } closed) yield return closed with { Field = "service", Basis = papers.Rules.BasisFor(RuleMatter.Application) };
    }

    private static IEnumerable<Refusal> OfTask(Case about, CasePapers papers, DateOnly today, bool decided)
    {
        var (answers, rules) = (about.Answers, papers.Rules);
        var task = rules.TaskOf(answers.TaskCode);
        if (answers.TaskCode is null) yield return Refuse.Unanswered("task", "業務の種類");
        else if (task is not { Allowed: true }) yield return Barred(task, answers.TaskCode, rules);
        else if (!decided && papers.Organization.TrainingLevelOf(about.ApplicantId, today) < task.TrainingLevel) yield return Refuse.TrainingMissing(task.Title, TrainingTitle(rules, task.TrainingLevel)) with { Field = "task" };

        if (string.IsNullOrWhiteSpace(answers.Purpose)) yield return Refuse.Unanswered("purpose", "業務の内容");
        else if (answers.Purpose.Length > LongestPurpose) yield return Refuse.TooLong("purpose", "業務の内容", LongestPurpose);
    }

    private static Refusal Barred(TaskRule? task, string code, RuleSet rules) =>
        Refuse.TaskBarred(task?.Title ?? code, task?.Reason ?? "利用できる業務の範囲に入っていません。") with { Field = "task", Basis = task?.Clause is { } clause ? rules.BasisOf(clause) : rules.BasisFor(RuleMatter.Scope) };

    private static string TrainingTitle(RuleSet rules, int level) => rules.Trainings.FirstOrDefault(t => t.Level == level)?.Title ?? $"第{level}段階の研修";

    private static IEnumerable<Refusal> OfLevel(Case about, CasePapers papers)
    {
        var (answers, rules) = (about.Answers, papers.Rules);
        if (answers.Level is not { } level || rules.Classes.All(c => c.Level != level))
        {
            yield return Refuse.Unanswered("level", "入力する情報の格付");
            yield break;
        }

        if (about.CaseKind is not CaseKind.Exception && papers.Service is { } service && LevelFault(level, service, rules) is { } fault && !(about.CaseKind is CaseKind.New && FormFault(service, rules) is not null)) yield return fault;
        if ((papers.Permit?.TaskCode ?? answers.TaskCode) is { } code && rules.TaskOf(code) is { MaximumLevel: { } most } task && level > most)
        {
            yield return Refuse.LevelAboveTask(rules.ClassOf(level).Code, task.Title, rules.ClassOf(most).Code) with { Field = "level", Basis = task.Clause is { } clause ? rules.BasisOf(clause) : rules.BasisFor(RuleMatter.Scope) };
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

    /// <summary>What was confirmed was a version of the terms; a newer one is read again, but not by whoever has been waiting for the decision.</summary>
    private static IEnumerable<Refusal> OfConfirmations(Answers answers, CasePapers papers, bool decided)
    {
        var rules = papers.Rules;
        foreach (var confirmation in rules.Confirmations.Where(c => !answers.Confirmed.Contains(c.Code)))
        {
            yield return Refuse.Unconfirmed(confirmation.Question) with { Field = "confirmations", Basis = rules.BasisOf(confirmation.Clause) };
        }

        if (!decided && rules.Confirmations is { IsEmpty: false } asked && asked.All(c => answers.Confirmed.Contains(c.Code)) && papers.Service is { NewestTerms: { } newest } service && newest != answers.Terms)
        {
            yield return Refuse.TermsNewer(service.Facts.Name, newest) with { Basis = rules.BasisFor(RuleMatter.Application) };
        }

        if (!answers.RiskAccepted) yield return Refuse.RiskNotAccepted() with { Field = "risk", Basis = rules.BasisFor(RuleMatter.Application) };
    }

    private static IEnumerable<Refusal> OfJoin(Case about, CasePapers papers, DateOnly today)
    {
        if (OfPermit(papers, today) is { } noPermit) yield return noPermit;
        else if (OfClosedService(papers, today) is { } closed) yield return closed;
        if (about.Answers.Users is null or { IsEmpty: true }) yield return Refuse.Unanswered("users", "加わる人");
        if (!about.Answers.RiskAccepted) yield return Refuse.RiskNotAccepted() with { Field = "risk", Basis = papers.Rules.BasisFor(RuleMatter.Application) };
    }

    private static IEnumerable<Refusal> OfChange(Case about, CasePapers papers, DateOnly today)
    {
        var answers = about.Answers;
        if (OfPermit(papers, today) is { } noPermit) yield return noPermit;
        if (answers.Users is null && answers.Level is null && answers.Purpose is null && answers.Until is null) yield return Refuse.NothingChanged();
        if (answers.Users is { IsEmpty: true }) yield return Refuse.Unanswered("users", "利用者の範囲");
        if (answers.Purpose?.Length > LongestPurpose) yield return Refuse.TooLong("purpose", "業務の内容", LongestPurpose);
        if (answers.Level is not null)
        {
            foreach (var fault in OfLevel(about, papers)) yield return fault;
        }

        if (answers.Until is { } until && papers.Permit is { } permit)
        {
            if (until < today) yield return Refuse.PeriodPast(JapaneseEra.Format(today));
            else if (until > permit.Until) yield return Refuse.ChangeLengthens();
            else if (until < permit.From) yield return Refuse.PeriodReversed();
        }

        if (OfReason(answers) is { } noReason) yield return noReason;
    }

    private static IEnumerable<Refusal> OfRenewal(Case about, CasePapers papers, DateOnly today, bool decided)
    {
        var (answers, rules) = (about.Answers, papers.Rules);
        if (OfPermit(papers, today, of: about) is { } noPermit) yield return noPermit;
        else if (papers.Permit?.EndedOn is not null) yield return Refuse.PermitNotLive() with { Field = "permit" };
        else if (OfClosedService(papers, today) is { } closed) yield return closed;
        if (answers.Until is not { } until) yield return Refuse.Unanswered("period", "更新後の最後の日");
        else if (papers.Permit is { } permit && until <= permit.Until) yield return Refuse.RenewalTooShort(JapaneseEra.Format(permit.Until));
        else if (papers.Permit is { } renewed && IsLonger(renewed.Until < today ? today : renewed.Until.AddDays(1), until, rules.PermitMonths)) yield return Refuse.PeriodTooLong(rules.PermitMonths);
        else if (papers.Permit is { } longer && DecisionEffects.OverlappingUntil(longer, rules.ProvisionalContinuation && !decided ? DateOnly.MaxValue : until, papers.Others) is { } same) yield return Refuse.PermitOverlaps(same.Number) with { Field = "period" };
        if (papers is { Permit: { IsException: false } going, Service: { } service } && LevelFault(going.MaximumLevel, service, rules) is { } level) yield return level with { Field = "permit" };
        if (papers.Permit is { } task && rules.TaskOf(task.TaskCode) is not { Allowed: true }) yield return Barred(rules.TaskOf(task.TaskCode), task.TaskCode, rules) with { Field = "permit" };
        foreach (var fault in OfConfirmations(answers, papers, decided)) yield return fault;
    }

    private static IEnumerable<Refusal> OfClosure(Case about, CasePapers papers, DateOnly today, bool decided)
    {
        if (OfPermit(papers, today) is { } noPermit) yield return noPermit;
        if (about.Answers.Until is not { } last) yield return Refuse.Unanswered("period", "最後の日");
        else if ((!decided && last < today) || last > papers.Permit?.LastDay) yield return Refuse.LastDayWrong();
        if (OfReason(about.Answers) is { } noReason) yield return noReason;
    }

    private static IEnumerable<Refusal> OfMeasure(Case about, CasePapers papers, DateOnly today, bool decided)
    {
        if (OfPermit(papers, today) is { } noPermit) yield return noPermit;
        if (about.Answers.Measure is null) yield return Refuse.Unanswered("measure", "停止か取消か");
        if (!decided && papers.Permit is { } permit && !MayProceed(about, [permit], papers.Organization, today)) yield return Refuse.RoleNeeded("この許可の外部サービス管理者、または審査・決裁に当たる職の人");
        if (OfReason(about.Answers) is { } noReason) yield return noReason;
    }

    private static IEnumerable<Refusal> OfBulk(Case about, CasePapers papers, DateOnly today, bool decided)
    {
        var answers = about.Answers;
        if (answers.Items.IsEmpty) yield return Refuse.Unanswered("items", "別紙");
        if (answers.Items.Length > BulkItem.Most) yield return Refuse.TooManyItems(BulkItem.Most);
        if (answers.Items.GroupBy(i => i.PermitId).Any(g => g.Count() > 1)) yield return Refuse.ItemTwice();
        foreach (var item in answers.Items)
        {
            if (papers.Others.FirstOrDefault(p => p.Id == item.PermitId) is not { } permit || !permit.IsLiveOn(today)) yield return Refuse.PermitNotLive() with { Field = "items" };
            else if (ItemFault(item, permit, papers.Rules, today, AfterItems(answers, papers)) is { } fault) yield return fault;
        }

        var listed = papers.Others.Where(p => answers.Items.Any(i => i.PermitId == p.Id)).ToList();
        if (!decided && !MayProceed(about, listed, papers.Organization, today) && !listed.All(p => papers.Organization.Heads(about.ApplicantId, p.DivisionId, today)))
        {
            yield return Refuse.RoleNeeded("別紙の許可の外部サービス管理者、所属長、または審査・決裁に当たる職の人");
        }

        if (OfReason(answers) is { } noReason) yield return noReason;
    }

    /// <summary>The permits as the 別紙 would leave them.</summary>
    private static ImmutableArray<Permit> AfterItems(Answers answers, CasePapers papers) =>
    [
        .. papers.Others.Select(p => answers.Items.FirstOrDefault(i => i.PermitId == p.Id) switch
        {
            { Action: BulkAction.End, Until: { } last } => p with { EndedOn = last },
            { Action: BulkAction.Renew or BulkAction.Shorten, Until: { } until } => p with { Until = until },
            _ => p,
        }),
    ];

    private static Refusal? ItemFault(BulkItem item, Permit permit, RuleSet rules, DateOnly today, ImmutableArray<Permit> after) => item.Action switch
    {
        BulkAction.Renew when permit.EndedOn is not null || item.Until is null || item.Until <= permit.Until || IsLonger(permit.Until.AddDays(1), item.Until.Value, rules.PermitMonths) => Refuse.ItemDayWrong(permit.Number),
        BulkAction.Renew when DecisionEffects.OverlappingUntil(permit, item.Until.Value, after) is { } same => Refuse.PermitOverlaps(same.Number) with { Field = "items" },
        BulkAction.Shorten when item.Until is null || item.Until > permit.Until || item.Until < permit.From || item.Until < today => Refuse.ItemDayWrong(permit.Number),
        BulkAction.End when item.Until is null || item.Until > permit.LastDay || item.Until < today => Refuse.ItemDayWrong(permit.Number),
        _ => item.Note.Length > BulkItem.LongestNote ? Refuse.TooLong("items", "別紙の備考", BulkItem.LongestNote) : null,
    };

    /// <summary>Who may begin a case about others' permits: their 外部サービス管理者, or whoever examines or decides.</summary>
    private static bool MayProceed(Case about, IEnumerable<Permit> permits, Organization organization, DateOnly today) =>
        new[] { Role.Examiner, Role.Decider, Role.Chief, Role.Ciso }.Any(role => organization.PostFor(about.ApplicantId, role, today) is not null)
        || permits.All(p => organization.CapacityFor(about.ApplicantId, p.ManagerPostId, today) is not null);

    private static Refusal? OfPermit(CasePapers papers, DateOnly today, Case? of = null) =>
        papers.Permit is not { } permit ? Refuse.Unanswered("permit", "対象の許可")
        : !permit.IsLiveOn(today) ? Refuse.PermitNotLive() with { Field = "permit" }
        : of is not null && permit.RenewalCaseId is { } other && other != of.Id ? Refuse.RenewalUnderWay(permit.Number) with { Field = "permit" }
        : null;

    private static Refusal? OfClosedService(CasePapers papers, DateOnly today) =>
        papers.Service is { State: ServiceState.Prohibited or ServiceState.Retired } service ? ServiceCheck.Use(service, papers.Rules, today)! with { Field = "permit" } : null;

    private static Refusal? OfReason(Answers answers) =>
        string.IsNullOrWhiteSpace(answers.Reason) ? Refuse.Unanswered("reason", "理由")
        : answers.Reason.Length > LongestPurpose ? Refuse.TooLong("reason", "理由", LongestPurpose)
        : null;

    private static IEnumerable<Refusal> OfFiles(Answers answers)
    {
        if (answers.Attachments.Length > Attachment.Most) yield return Refuse.TooManyFiles(Attachment.Most);
    }

    /// <summary>Days near the end of the calendar have no day some months later; a period there is too long whatever its end.</summary>
    private static bool IsLonger(DateOnly from, DateOnly until, int months) => from >= DateOnly.MaxValue.AddMonths(-months) || until >= from.AddMonths(months);
}
