using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>A random body with its cases and permits, in which random people try things at advancing instants, as the executor would let them.</summary>
internal sealed class CaseWorld
{
    private readonly Tape tape;
    private int made;

    public CaseWorld(byte[] bytes)
    {
        tape = new Tape(bytes);
        Organization = RandomBody.Organization(tape);
        Rules = RandomBody.Rules(tape);
        People = [.. Organization.People.Keys.Order()];
    }

    public Organization Organization { get; }

    public RuleSet Rules { get; }

    public Guid[] People { get; }

    public DateTimeOffset At { get; private set; } = Town.At;

    public DateOnly Today => JapanTime.DateAt(At);

    public Dictionary<Guid, Case> Cases { get; } = [];

    public Dictionary<Guid, Permit> Permits { get; } = [];

    public Dictionary<Guid, List<DomainEvent>> Events { get; } = [];

    public List<string> Refused { get; } = [];

    /// <summary>Lives through some tries; each that is not refused is shown with the case before and after it.</summary>
    public void Live(int tries, Action<Case, Act, Case>? step = null)
    {
        for (var i = 0; i < tries; i++)
        {
            if (tape.Once(3)) At = At.AddHours(5 + (tape.Next(4) * 24));
            if (Cases.Count == 0 || tape.Once(9)) Open();
            if (Cases.Count == 0) continue;
            var c = tape.Of([.. Cases.Values]);
            var act = Try(c);
            if (act.Refused)
            {
                Refused.Add($"{act.Refusal.Code} {act.Refusal.Field}");
                continue;
            }

            Enter(c.Id, act.Value);
            step?.Invoke(c, act.Value, Cases[c.Id]);
        }
    }

    public CasePapers PapersOf(Case c)
    {
        var permit = c.Answers.PermitId is { } id ? Permits.GetValueOrDefault(id) : null;
        Service? service = (permit?.ServiceId ?? c.Answers.ServiceId) is not { } wanted ? null : wanted == Town.Chat.Id ? Town.Chat : Town.Local;
        return new CasePapers(Organization, Rules, service, permit, [.. Permits.Values]);
    }

    private Guid NextId() => Town.New(1000 + made++);

    private void Open()
    {
        var kind = Permits.Count == 0 || tape.Once(3) ? tape.Of([CaseKind.New, CaseKind.New, CaseKind.Exception]) : tape.Of(Enum.GetValues<CaseKind>());
        var (id, applicant) = (NextId(), tape.Of(People));
        var by = tape.Once(5) ? tape.Of(People) : applicant;
        var opened = Case.Open(id, kind, applicant, new CasePapers(Organization, Rules, null, null, []), Town.By(by), At, AnswersFor(kind));
        if (!opened.Refused) Enter(id, opened.Value);
    }

    private void Enter(Guid id, Act act)
    {
        foreach (var happened in act.Events) Add(Cases, id, happened, Case.Fold);
        foreach (var founded in act.Founds)
        {
            if (founded.Kind == Permit.Kind) Add(Permits, founded.Id, founded.First, Permit.Fold);
            else Add(Cases, founded.Id, founded.First, Case.Fold);
        }

        foreach (var consequence in act.Consequences)
        {
            foreach (var happened in consequence.Events) Add(Permits, consequence.Id, happened, Permit.Fold);
        }
    }

    private void Add<T>(Dictionary<Guid, T> subjects, Guid id, DomainEvent happened, Func<T?, DomainEvent, T> fold)
        where T : class
    {
        subjects[id] = fold(subjects.GetValueOrDefault(id), happened);
        if (!Events.TryGetValue(id, out var events)) Events[id] = events = [];
        events.Add(happened);
    }

    private Answers AnswersFor(CaseKind kind)
    {
        var service = tape.Once(2) ? Town.Chat : Town.Local;
        var permit = Permits.Count == 0 ? null : tape.Of([.. Permits.Values]);
        var first = Today.AddDays(tape.Next(12));
        var answers = Town.AnswersFor(service) with
        {
            TaskCode = tape.Of(["ideas", "summary"]),
            Level = tape.Once(6) ? 2 : 1,
            From = first,
            Until = first.AddDays(tape.Next(20)),
            Reason = "必要なため",
            Consulted = tape.Once(4) ? [tape.Of([.. Organization.Posts.Keys])] : [],
        };
        if (CaseKinds.AsksForPermit(kind)) return answers;
        answers = answers with { PermitId = permit?.Id, Measure = tape.Of(Enum.GetValues<MeasureKind>()), ServiceId = null };
        var last = permit is null ? Today : tape.Once(2) ? permit.Until.AddDays(tape.Next(30)) : Today.AddDays(tape.Next(10));
        answers = answers with { Until = last };
        return kind is CaseKind.Bulk
            ? answers with { PermitId = null, Items = [.. Permits.Values.Where(_ => tape.Once(2)).Select(p => new BulkItem(p.Id, tape.Of(Enum.GetValues<BulkAction>()), p.Until.AddDays(tape.Next(20) - 5)))] }
            : answers;
    }

    /// <summary>Mostly what the state takes, by somebody whom it takes it from.</summary>
    private Result<Act> Try(Case c)
    {
        var fitting = Transitions.Of(c.State);
        var command = fitting.IsEmpty || tape.Once(6) ? tape.Of(Enum.GetValues<CaseCommand>()) : tape.Of(fitting);
        if (c.State is CaseState.AwaitingDecision && tape.Once(3)) command = CaseCommand.Decide;
        var papers = PapersOf(c);
        var likely = People.Where(p => Fits(c, command, p)).ToList();
        var by = Town.By(likely.Count == 0 || tape.Once(6) ? tape.Of(People) : tape.Of(likely));
        var reason = tape.Once(12) ? " " : "理由";
        var minutes = tape.Once(10) ? null : new Minutes(Today, "第1回");
        return command switch
        {
            CaseCommand.Answer => c.Answer(AnswersFor(c.CaseKind), by, At),
            CaseCommand.Submit => c.Submit("第1号", papers, by, At),
            CaseCommand.PullBack => c.PullBack(null, by, At),
            CaseCommand.Withdraw => c.Withdraw(papers, by, At),
            CaseCommand.AskWithdrawal => c.AskWithdrawal(reason, by, At),
            CaseCommand.AllowWithdrawal => c.AllowWithdrawal(papers, by, At),
            CaseCommand.Respond => c.Respond(Outcome(c), reason, minutes, papers, by, At),
            CaseCommand.KeepOnHold => c.KeepOnHold(reason, tape.Once(3) ? null : Today.AddDays(tape.Next(9)), papers, by, At),
            CaseCommand.TakeUp => c.TakeUp(tape.Once(3) ? null : reason, papers, by, At),
            CaseCommand.SendBack => c.SendBack(reason, tape.Once(2) ? null : tape.Next(3), papers, by, At),
            CaseCommand.Decide => c.Decide(Decision(reason, minutes), "許可第1号", NextId(), papers, by, At),
            CaseCommand.RegisterDecision => c.Register(Paper(c, reason), "許可第1号", NextId(), papers, by, At),
            CaseCommand.ConfirmDecision => c.Confirm("許可第1号", NextId(), papers, by, At),
            CaseCommand.Drop => c.Drop(reason, papers, tape.Once(9) ? Actor.System : by, At),
            CaseCommand.CheckAfterwards => c.CheckAfterwards(1 + tape.Next(3), tape.Once(3), reason, NextId(), papers, by, At),
            CaseCommand.Acknowledge => c.Acknowledge(papers, by, At),
            CaseCommand.Correct => c.Correct("目的", "誤", "正", reason, papers, by, At),
            CaseCommand.Remark => c.Remark(reason, Organization, by, At),
            _ => throw new InvalidOperationException(command.ToString()),
        };
    }

    private bool Fits(Case c, CaseCommand command, Guid person) => command switch
    {
        CaseCommand.Answer or CaseCommand.Submit or CaseCommand.Withdraw or CaseCommand.AskWithdrawal => person == c.ApplicantId || person == c.ClerkId,
        CaseCommand.PullBack => person == c.LastActorId,
        CaseCommand.Decide => c.WaitsFor(person, Organization, Today) || c.IsEmergencyDeputy(person, Organization, Today),
        CaseCommand.TakeUp => c.Route.Skip(c.CurrentStep + 1).Any(s => s.PostIds.Any(p => Organization.Holds(person, p, Today))),
        CaseCommand.CheckAfterwards => c.AfterChecks.Any(a => c.OwesAfterCheck(person, a, Organization, Today)),
        CaseCommand.Acknowledge => c.Circulated(person, Organization, Today) is not null,
        CaseCommand.Drop => Organization.Heads(person, c.DivisionId, Today),
        CaseCommand.Correct => c.DecidedByPost is { } post && Organization.Holds(person, post, Today),
        CaseCommand.RegisterDecision or CaseCommand.ConfirmDecision or CaseCommand.Remark => c.MayBeReadBy(person, Organization, Today),
        _ => c.WaitsFor(person, Organization, Today),
    };

    private StepOutcome Outcome(Case c) => c.Waiting is { } step && Case.OutcomesOf(step.Kind) is { IsEmpty: false } outcomes ? tape.Of(outcomes) : StepOutcome.Approved;

    private Decision Decision(string reason, Minutes? minutes)
    {
        var verdict = tape.Of([Verdict.Permit, Verdict.Permit, Verdict.PermitWithConditions, Verdict.Reject]);
        var manned = Organization.Assignments.Where(a => a.Covers(Today)).Select(a => a.PostId).Distinct().Order().ToList();
        return new Decision(
            verdict, reason, manned.Count == 0 ? null : tape.Of(manned), verdict is Verdict.PermitWithConditions ? [new Condition(1, "報告する", tape.Once(2) ? ConditionKind.Precedent : ConditionKind.Continuing)] : [],
            tape.Once(2) ? "急ぐため" : null, tape.Once(4) ? null : "ほかにいないため", manned.Count == 0 ? null : tape.Of(manned), minutes);
    }

    private PaperDecision Paper(Case c, string reason)
    {
        var seals = from step in c.Route
                    where step.Kind is not StepKind.Circulate
                    let sealer = People.FirstOrDefault(p => Organization.CapacityFor(p, step.PostIds[0], Today, c.ApplicantId) is not null, tape.Of(People))
                    select new Seal(step.PostIds[0], tape.Once(9) ? tape.Of(People) : sealer, Today);
        return new PaperDecision(Decision(reason, null), [.. seals.Reverse().TakeWhile((s, i) => i == 0 || !tape.Once(6)).Reverse()], "文書第1号", null, Guid.Empty, default);
    }
}
