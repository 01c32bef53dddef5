using System.Collections.Immutable;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;
using Sekisho.Storage.Changes;

namespace Sekisho.Server.Sample;

/// <summary>Decides what people of the sample city apply for, and answers what they are asked.</summary>
internal sealed class SampleApplicant(History history, SampleTexts texts, Random random, DateTimeOffset lately)
{
    private readonly ImmutableArray<Guid> people = [.. history.Organization.People.Keys.Order()];

    private int lateOnes;

    // The practice AI is left to whoever tries the program: a permit of the past would be in their way.
    private readonly ImmutableArray<Guid> services = [.. history.All<Service>().Where(s => s.Facts.Id != Catalogue.PracticeId).OrderBy(s => s.Facts.Id, StringComparer.Ordinal).Select(s => s.Id)];

    /// <summary>Somebody who serves on that day and what they want; null where nothing fits.</summary>
    public SampleWish? Choose(DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        for (var tries = 0; tries < 20; tries++)
        {
            var person = people[random.Next(people.Length)];
            if (history.Organization.DivisionOf(person, today) is not { } division || history.Organization.IsAbsent(person, today)) continue;
            var live = history.All<Permit>().Where(p => p.IsLiveOn(today)).ToList();
            var chance = random.Next(100);
            var wish = today.Month is 2 or 3 && chance < 60 ? Renewal(person, live, today)
                : chance < 25 ? Joining(person, live, division)
                : chance < 31 ? Changing(person, live)
                : chance < 35 ? Closing(person, live, today)
                : New(person, division, at);
            if (wish is not null) return wish;
        }

        return null;
    }

    /// <summary>The manager of a permit in force wants it revoked; null where none is.</summary>
    public SampleWish? ChooseRevocation(DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var managed = history.All<Permit>()
            .Where(p => p.StateOn(today) is PermitState.InForce or PermitState.Suspended)
            .Select(p => (Permit: p, Manager: history.Organization.HoldersOf(p.ManagerPostId, today).FirstOrDefault()))
            .Where(p => p.Manager is not null)
            .ToList();
        if (managed.Count == 0) return null;
        var (permit, manager) = managed[random.Next(managed.Count)];
        return new SampleWish(manager!.Id, CaseKind.Measure, Answers.None with { PermitId = permit.Id, Measure = MeasureKind.Revoke, Reason = Among(texts.SuspensionReasons) });
    }

    /// <summary>The answers with those to the rule set's own questions, and with days that still lie ahead.</summary>
    public Answers Complete(Case about, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var answers = about.Answers;
        if (CaseKinds.AsksForPermit(about.CaseKind) && answers.From < today) answers = answers with { From = today };
        if (about.Revision > 0 && answers.Purpose is { } purpose) answers = answers with { Purpose = $"{purpose}（第{about.Revision + 1}版：指摘を受けて、対象の文書と使う人を書き加えました。）" };
        for (var rounds = 0; rounds < 5; rounds++)
        {
            var papers = new CasePapers(history.Organization, history.RulesAt(at), history.Find<Service>(history.Find<Permit>(answers.PermitId)?.ServiceId ?? answers.ServiceId), history.Find<Permit>(answers.PermitId), []);
            var open = papers.Rules.QuestionsFor(papers.FactsOf(about.CaseKind, answers)).Where(q => q.Question.Required && !answers.More.ContainsKey(q.Question.Code)).ToList();
            if (!answers.Confirmed.IsEmpty) answers = answers with { Terms = papers.Service?.NewestTerms };
            if (open.Count == 0) break;
            answers = answers with { More = answers.More.AddRange(open.Select(q => KeyValuePair.Create(q.Question.Code, AnswerTo(q.Question, today)))) };
        }

        return answers;
    }

    private string AnswerTo(Question question, DateOnly today) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Choices => question.Options.Where(o => o.Barred is null).MinBy(o => o.Risk)!.Code,
        QuestionKind.Date => today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        QuestionKind.Number => "5",
        _ => texts.Answers[random.Next(texts.Answers.Length)],
    };

    private SampleWish? New(Guid person, Division division, DateTimeOffset at)
    {
        var (rules, today) = (history.RulesAt(at), JapanTime.DateAt(at));
        var service = history.Find<Service>(services[random.Next(services.Length)])!;
        var tasks = rules.Tasks.Where(t => t.Allowed && t.TrainingLevel == 0).ToList();
        var task = tasks[random.Next(tasks.Count)];
        var ceiling = ServiceCheck.CeilingOf(service, rules);
        if (ceiling.Barred || ServiceCheck.Application(service, rules, history.Organization, division.Id, task.Code, today) is not null) return null;
        var most = Math.Min(ceiling.MaximumLevel, task.MaximumLevel ?? ceiling.MaximumLevel);
        var year = JapaneseEra.FiscalYear(today);
        var end = new DateOnly(year + 1, 3, 31);
        if (history.All<Permit>().Any(p => p.ServiceId == service.Id && p.DivisionId == division.Id && p.TaskCode == task.Code && p.IsLiveOn(today))) return null;
        return new SampleWish(person, CaseKind.New, Answers.None with
        {
            ServiceId = service.Id,
            TaskCode = task.Code,
            Purpose = Among(texts.Purposes.GetValueOrDefault(task.Code, texts.OtherPurposes)),
            Users = random.Next(3) == 0 ? UserScope.OfPersons(person) : UserScope.OfDivision(division.Id),
            Level = rules.Classes.Where(c => c.Level <= most).Select(c => c.Level).Max() is var level && random.Next(3) > 0 ? rules.Classes[0].Level : level,
            From = today.AddDays(at <= lately ? random.Next(14) : lateOnes++ % 2 == 0 ? 30 + random.Next(30) : 0),
            Until = today.AddMonths(1) > end ? end.AddMonths(6) : end,
            Confirmed = [.. rules.Confirmations.Select(c => c.Code)],
            RiskAccepted = true,
        });
    }

    private SampleWish? Joining(Guid person, List<Permit> live, Division division) =>
        live.Count == 0 ? null
        : live[random.Next(live.Count)] is var permit && permit.DivisionId == division.Id ? null
        : new SampleWish(person, CaseKind.Join, Answers.None with { PermitId = permit.Id, Users = UserScope.OfPersons(person), RiskAccepted = true });

    private SampleWish? Changing(Guid person, List<Permit> live) =>
        Managed(person, live) is not { } permit ? null
        : new SampleWish(person, CaseKind.Change, Answers.None with { PermitId = permit.Id, Users = permit.Users.With(UserScope.OfPersons(person)), Reason = Among(texts.ChangeReasons) });

    private SampleWish? Closing(Guid person, List<Permit> live, DateOnly today) =>
        Managed(person, live) is not { } permit || permit.Until < today.AddDays(30) ? null
        : new SampleWish(person, CaseKind.Closure, Answers.None with { PermitId = permit.Id, Until = today.AddDays(20), Reason = Among(texts.ClosureReasons) });

    private SampleWish? Renewal(Guid person, List<Permit> live, DateOnly today)
    {
        var rules = history.RulesAt(JapanTime.StartOf(today));
        if (Managed(person, [.. live.Where(p => p.RenewalCaseId is null && p.Until < today.AddDays(70) && p.Until > today.AddDays(10))]) is not { } permit) return null;
        return new SampleWish(person, CaseKind.Renew, Answers.None with { PermitId = permit.Id, Until = permit.Until.AddYears(1), Confirmed = [.. rules.Confirmations.Select(c => c.Code)], RiskAccepted = true });
    }

    /// <summary>A permit of the person's own division.</summary>
    private Permit? Managed(Guid person, List<Permit> live)
    {
        var own = live.Where(p => p.Users.Persons.Contains(person) || history.Organization.PostsOf(person, p.Until).Concat(history.Organization.PostsOf(person, JapanTime.DateAt(p.GrantedAt))).Any(post => post.DivisionId == p.DivisionId)).ToList();
        return own.Count == 0 ? null : own[random.Next(own.Count)];
    }

    private string Among(IReadOnlyList<string> all) => all[random.Next(all.Count)];
}
