using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Server.Sample;

/// <summary>
/// Three years of a city's cases, lived through by the same commands that people give: begun, answered, submitted, examined, sent back, decided, renewed,
/// suspended. The same seed gives the same life. What would happen after the present has not happened yet, so that cases lie in every state.
/// </summary>
internal sealed class SampleLife(History history, SampleTexts texts, SampleServices services, DateTimeOffset first, DateTimeOffset now, int cases, IProgress<double>? progress = null)
{
    private const int FreshDays = 8;

    /// <summary>Days at the end of the life in which permits begin later or wait for a condition.</summary>
    private const int OpenDays = 28;

    private const int RevokedOneIn = 40;

    private const int SuspendedOneIn = 80;

    private const int WaitingOneIn = 100;

    private readonly PriorityQueue<Func<DateTimeOffset, Task>, (DateTimeOffset At, int Order)> agenda = new();
    private readonly Random random = new(20230508);
    private readonly SampleApplicant applicant = new(history, texts, new Random(42), now.AddDays(-OpenDays));
    private readonly WorkingDays days = WorkingDays.ByLaw;
    private int order;
    private int waiting;

    /// <summary>Lives it.</summary>
    public async Task RunAsync()
    {
        services.Plan(Plan);

        // One in sixteen of them in the last days, so that every desk has something on it today.
        var fresh = cases / 16;
        for (var i = 0; i < cases; i++)
        {
            var (from, share) = i < cases - fresh ? (first, (i + random.NextDouble()) / (cases - fresh)) : (WorkingDayBefore(now.AddDays(-FreshDays)), random.NextDouble());
            Plan(OfficeHour(from.AddTicks((long)((now - from).Ticks * share))), BeginAsync);
        }

        // Some permits are revoked in the course of the years, some are stopped just now.
        for (var i = 0; i < cases / RevokedOneIn; i++) Plan(OfficeHour(first.AddTicks((long)((now.AddDays(-FreshDays) - first).Ticks * (i + 1.0) / ((cases / RevokedOneIn) + 1)))), RevokeAsync);
        for (var i = 0; i < cases / SuspendedOneIn; i++) Plan(OfficeHour(WorkingDayBefore(now.AddDays(-i % 3))), SuspendOneAsync);

        while (agenda.TryDequeue(out var happens, out var when) && when.At < now)
        {
            await happens(when.At);
            progress?.Report(Math.Max(0, (when.At - first) / (now - first)));
        }
    }

    private void Plan(DateTimeOffset at, Func<DateTimeOffset, Task> what) => agenda.Enqueue(what, (at, order++));

    /// <summary>Some working days and hours later.</summary>
    private DateTimeOffset Later(DateTimeOffset at, int fewest, int most) =>
        OfficeHour(JapanTime.StartOf(days.After(JapanTime.DateAt(at), random.Next(fewest, most + 1))).AddHours(9), at);

    /// <summary>A moment of a working day between 8:30 and 17:15 in Japan, not before another.</summary>
    private DateTimeOffset OfficeHour(DateTimeOffset near, DateTimeOffset? after = null)
    {
        var day = days.After(JapanTime.DateAt(near), 0);
        var at = JapanTime.StartOf(day).AddMinutes(510 + random.Next(525)).AddSeconds(random.Next(60));
        return after is { } earlier && at <= earlier ? earlier.AddMinutes(5 + random.Next(50)) : at;
    }

    /// <summary>The start of the last working day before the day of an instant: what happens on it lies in the past also after holidays.</summary>
    private DateTimeOffset WorkingDayBefore(DateTimeOffset at)
    {
        var day = JapanTime.DateAt(at).AddDays(-1);
        while (!days.IsOpen(day)) day = day.AddDays(-1);
        return JapanTime.StartOf(day);
    }

    private async Task BeginAsync(DateTimeOffset at)
    {
        if (applicant.Choose(at) is { } wish) await BeginAsync(wish, at);
    }

    private async Task BeginAsync(SampleWish wish, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var opened = await history.ChangeAsync<Case>(id, new Actor(wish.Person), at, async (_, desk) => Case.Open(id, wish.Kind, wish.Person, await CasePapers.ReadAsync(desk, wish.Answers), new Actor(wish.Person), desk.At, wish.Answers));
        if (opened.Refused) return;
        if (random.Next(100) < 3) return;
        Plan(at.AddMinutes(10 + random.Next(60)), then => SubmitAsync(id, then));
    }

    private async Task SubmitAsync(Guid id, DateTimeOffset at)
    {
        var applied = history.Find<Case>(id)!;
        var answers = applicant.Complete(applied, at);
        var by = new Actor(applied.ApplicantId);
        if (answers != applied.Answers) await ChangeAsync(id, by, at, (c, _) => c.Answer(answers, by, at));
        var submitted = await history.ChangeAsync<Case>(id, by, at.AddMinutes(3), async (c, desk) => c!.Submit(c.Number ?? await Numbering.NextCaseNumberAsync(desk), await CasePapers.ReadAsync(desk, c), by, desk.At));
        if (submitted.Refused)
        {
            await ChangeAsync(id, by, at.AddMinutes(5), (c, papers) => c.Withdraw(papers, by, at.AddMinutes(5)));
            return;
        }

        if (random.Next(100) < 3) Plan(Later(at, 0, 1), then => ChangeAsync(id, by, then, (c, papers) => c.Withdraw(papers, by, then)));
        Plan(Later(at, 0, 3), then => MoveAsync(id, then));
    }

    /// <summary>Whoever it waits for does what they do.</summary>
    private async Task MoveAsync(Guid id, DateTimeOffset at)
    {
        var about = history.Find<Case>(id)!;
        if (about.State is CaseState.SentBack)
        {
            Plan(at.AddMinutes(1), then => SubmitAsync(id, then));
            return;
        }

        if (about.Waiting is not { } step) return;
        var today = JapanTime.DateAt(at);
        if (ActorFor(about, today) is not { } person)
        {
            Plan(Later(at, 2, 4), then => MoveAsync(id, then));
            return;
        }

        var by = new Actor(person);
        var moved = step.Kind is StepKind.Decide ? await DecideAsync(about, by, at) : await RespondAsync(about, step, by, at);
        if (!moved) return;
        if (random.Next(100) < 8) await ChangeAsync(id, by, at.AddMinutes(1), (c, papers) => c.Remark(Pick(texts.Comments), papers.Organization, by, at.AddMinutes(1)));
        var after = history.Find<Case>(id)!;
        if (after.State is CaseState.SentBack) Plan(Later(at, 1, 4), then => MoveAsync(id, then));
        else if (after.Waiting is not null) Plan(Later(at, 0, 3), then => MoveAsync(id, then));
        else if (Transitions.IsDecided(after.State)) Follow(after, at);
    }

    private Guid? ActorFor(Case about, DateOnly today)
    {
        foreach (var post in about.WaitingPosts)
        {
            var current = history.Organization.CurrentPost(post, today);
            var holder = history.Organization.HoldersOf(current, today).FirstOrDefault(p => p.Id != about.ApplicantId && !history.Organization.IsAbsent(p.Id, today));
            if (holder is not null) return holder.Id;
            if (history.Organization.FirstDeputy(current, today, about.ApplicantId) is { } deputy && about.WaitsFor(deputy.Person.Id, history.Organization, today)) return deputy.Person.Id;
        }

        return null;
    }

    private async Task<bool> RespondAsync(Case about, Step step, Actor by, DateTimeOffset at)
    {
        var chance = random.Next(100);
        if (chance < 4)
        {
            await ChangeAsync(about.Id, by, at, (c, papers) => c.KeepOnHold(Pick(texts.HoldReasons), days.After(JapanTime.DateAt(at), 3), papers, by, at));
            Plan(Later(at, 2, 4), then => MoveAsync(about.Id, then));
            return false;
        }

        if (chance < 12 && about.Revision < 3) return await ChangeAsync(about.Id, by, at, (c, papers) => c.SendBack(Pick(texts.SentBack), null, papers, by, at));
        var outcomes = Case.OutcomesOf(step.Kind);
        var outcome = chance < 88 ? outcomes[0] : outcomes[random.Next(outcomes.Length)];
        var opinion = outcome is StepOutcome.Objected or StepOutcome.Unsuitable or StepOutcome.SuitableWithConditions ? Pick(texts.Doubts) : random.Next(3) == 0 ? Pick(texts.Opinions) : null;
        return await ChangeAsync(about.Id, by, at, (c, papers) => c.Respond(outcome, opinion, null, papers, by, at));
    }

    private async Task<bool> DecideAsync(Case about, Actor by, DateTimeOffset at)
    {
        var chance = random.Next(100);
        if (chance < 4 && about.Revision < 3) return await ChangeAsync(about.Id, by, at, (c, papers) => c.SendBack(Pick(texts.SentBack), null, papers, by, at));
        var waits = at > now.AddDays(-OpenDays) && CaseKinds.AsksForPermit(about.CaseKind) && waiting < cases / WaitingOneIn && !(about.Answers.From > JapanTime.DateAt(now));
        var verdict = waits ? Verdict.PermitWithConditions : chance < 9 ? Verdict.Reject : chance < 25 && CaseKinds.AsksForPermit(about.CaseKind) ? Verdict.PermitWithConditions : Verdict.Permit;
        var today = JapanTime.DateAt(at);
        var manager = history.Organization.HeadOf(about.DivisionId) ?? history.Organization.HeadAbove(Guid.Empty, about.DivisionId, today);
        var decision = new Decision(
            verdict,
            Pick(verdict is Verdict.Reject ? texts.RejectReasons : texts.PermitReasons),
            verdict is not Verdict.Reject && about.NamesManager ? manager?.Id : null,
            verdict is Verdict.PermitWithConditions ? [new Condition(0, Pick(texts.Conditions), waits || random.Next(5) == 0 ? ConditionKind.Precedent : ConditionKind.Continuing)] : []);
        if (await ChoiceAsync(about, decision, by, at))
        {
            if (waits) waiting++;
            return true;
        }

        // A deputy may not do everything, and what was right at submission may no longer be: then it goes back, and in the end it is refused.
        if (about.Revision < 2) return await ChangeAsync(about.Id, by, at, (c, papers) => c.SendBack(Pick(texts.SentBack), null, papers, by, at));
        if (await ChoiceAsync(about, new Decision(Verdict.Reject, Pick(texts.RejectReasons), null, []), by, at)) return true;
        Plan(Later(at, 3, 6), then => MoveAsync(about.Id, then));
        return false;
    }

    private async Task<bool> ChoiceAsync(Case about, Decision decision, Actor by, DateTimeOffset at)
    {
        var decided = await history.ChangeAsync<Case>(about.Id, by, at, async (c, desk) =>
        {
            var permits = decision.Verdict is not Verdict.Reject && CaseKinds.AsksForPermit(c!.CaseKind);
            return c!.Decide(decision, permits ? await Numbering.NextPermitNumberAsync(desk) : "", Guid.CreateVersion7(at), await CasePapers.ReadAsync(desk, c), by, desk.At);
        });
        return !decided.Refused;
    }

    /// <summary>What follows a decision: looks afterwards, conditions met, suspensions.</summary>
    private void Follow(Case decided, DateTimeOffset at)
    {
        foreach (var check in decided.AfterChecks.Where(c => c.State is AfterCheckState.Owed)) Plan(Later(at, 2, 12), then => CheckAsync(decided.Id, check.Number, then));
        if (decided.PermitId is not { } permit) return;
        foreach (var condition in history.Find<Permit>(permit)!.Conditions.Where(c => c.Kind is not ConditionKind.Continuing)) Plan(at > now.AddDays(-OpenDays) ? Later(at, 21, 35) : Later(at, 1, 15), then => MeetAsync(permit, condition.Number, then));
        if (random.Next(100) < 6) Plan(Later(at, 10, 90), then => SuspendAsync(permit, then));
    }

    private async Task CheckAsync(Guid id, int number, DateTimeOffset at)
    {
        var about = history.Find<Case>(id)!;
        var check = about.AfterChecks.First(c => c.Number == number);
        var today = JapanTime.DateAt(at);
        if (history.Organization.HoldersOf(history.Organization.CurrentPost(check.PostId, today), today).FirstOrDefault(p => about.OwesAfterCheck(p.Id, check, history.Organization, today) && !history.Organization.IsAbsent(p.Id, today)) is not { } person)
        {
            Plan(Later(at, 3, 8), then => CheckAsync(id, number, then));
            return;
        }

        var by = new Actor(person.Id);
        var objects = random.Next(100) < 8;
        var measure = Guid.CreateVersion7(at);
        await ChangeAsync(id, by, at, (c, papers) => c.CheckAfterwards(number, objects, objects ? Pick(texts.Doubts) : null, measure, papers, by, at));
        if (history.Find<Case>(measure) is not null) Plan(Later(at, 0, 2), then => SubmitAsync(measure, then));
    }

    private Task<bool> MeetAsync(Guid id, int number, DateTimeOffset at) =>
        ManagedAsync(id, at, (permit, by) => permit.Meet(number, JapanTime.DateAt(at), Pick(texts.Evidence), history.Organization, by, at));

    private async Task RevokeAsync(DateTimeOffset at)
    {
        if (applicant.ChooseRevocation(at) is { } wish) await BeginAsync(wish, at);
    }

    private async Task SuspendOneAsync(DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        var inForce = history.All<Permit>().Where(p => p.StateOn(today) is PermitState.InForce).ToList();
        if (inForce.Count > 0) await SuspendAsync(inForce[random.Next(inForce.Count)].Id, at);
    }

    private async Task SuspendAsync(Guid id, DateTimeOffset at)
    {
        if (!await ManagedAsync(id, at, (permit, by) => permit.Suspend(Pick(texts.SuspensionReasons), history.Organization, by, at))) return;
        var today = JapanTime.DateAt(at);
        Plan(Later(at, 3, 15), async then =>
        {
            if (history.Organization.PostsWith(Role.Decider, today).SelectMany(p => history.Organization.HoldersOf(p.Id, JapanTime.DateAt(then))).FirstOrDefault() is not { } decider) return;
            var by = new Actor(decider.Id);
            await history.ChangeAsync<Permit>(id, by, then, (permit, desk) => Task.FromResult(permit!.Lift(Pick(texts.LiftReasons), history.Organization, by, desk.At)));
        });
    }

    private async Task<bool> ManagedAsync(Guid id, DateTimeOffset at, Func<Permit, Actor, Result<Act>> command)
    {
        var permit = history.Find<Permit>(id)!;
        if (history.Organization.HoldersOf(permit.ManagerPostId, JapanTime.DateAt(at)).FirstOrDefault() is not { } manager) return false;
        var by = new Actor(manager.Id);
        return !(await history.ChangeAsync<Permit>(id, by, at, (p, _) => Task.FromResult(command(p!, by)))).Refused;
    }

    private async Task<bool> ChangeAsync(Guid id, Actor by, DateTimeOffset at, Func<Case, CasePapers, Result<Act>> command) =>
        !(await history.ChangeAsync<Case>(id, by, at, async (c, desk) => command(c!, await CasePapers.ReadAsync(desk, c!)))).Refused;

    private string Pick(IReadOnlyList<string> among) => among[random.Next(among.Count)];
}
