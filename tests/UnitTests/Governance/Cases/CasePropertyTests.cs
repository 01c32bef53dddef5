using CsCheck;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>Whatever anybody tries in whatever order, what WORKFLOW promises of a case holds.</summary>
public sealed class CasePropertyTests
{
    private static readonly Guid[] People = [Town.Clerk, Town.Head, Town.Director, Town.Decider, Town.Chief, Town.Administrator, Town.Caseworker];

    private static readonly Gen<Try[]> Tries = Gen.Select(
        Gen.Enum<CaseCommand>(), Gen.OneOf(People), Gen.Enum<Verdict>(), Gen.Int[1, 3], Gen.Int[0, 9], (command, by, verdict, level, luck) => new Try(command, by, verdict, level, luck)).Array[1, 40];

    /// <summary>The applicant is drawn as well, so that a decider, a head or the head's head applies.</summary>
    private static readonly Gen<(Guid Applicant, Try[] Tries)> Lives = Gen.OneOf(People).Select(Tries);

    [Fact]
    public void There_is_one_decision_never_by_the_applicant_of_exactly_what_was_approved() => Live((before, act, after) =>
    {
        foreach (var decided in act.Events.OfType<CaseEvent.Decided>())
        {
            before.State.ShouldBe(CaseState.AwaitingDecision);
            before.Decision.ShouldBeNull();
            decided.ByPersonId.ShouldNotBe(before.ApplicantId);
            decided.RevisionHash.ShouldBe(RevisionHash.Of(after.Id, after.Revision, after.Answers));
            after.Acts.Where(a => !a.IsVoid).ShouldAllBe(a => a.RevisionHash == decided.RevisionHash && a.PersonId != before.ApplicantId);
            act.Founds.Length.ShouldBe(decided.Decision.Verdict is Verdict.Reject ? 0 : 1);
        }

        if (after.Decision is null) act.Founds.ShouldBeEmpty();
    });

    [Fact]
    public void There_is_no_way_out_of_a_terminal_state() => Live((before, _, after) =>
    {
        if (before.IsClosed) (after.State, after.Decision, after.PermitId).ShouldBe((before.State, before.Decision, before.PermitId));
    });

    [Fact]
    public void The_answers_are_frozen_while_it_is_on_its_way() => Live((before, _, after) =>
    {
        if (before.Waiting is not null || after.Waiting is not null) after.Answers.ShouldBe(before.Answers);
        if (after.Waiting is not null) after.RevisionHash.ShouldBe(RevisionHash.Of(after.Id, after.Revision, after.Answers));
    });

    [Fact]
    public void A_terms_only_service_is_never_permitted_above_its_ceiling() => Live((_, act, _) =>
    {
        foreach (var founded in act.Founds) Permit.Fold(null, founded.First).MaximumLevel.ShouldBe(1);
    });

    [Fact]
    public void The_version_counts_the_events_and_replaying_them_gives_the_same_state() => Lives.Sample(life =>
    {
        var (last, events, _) = Run(life.Applicant, life.Tries, null);

        last.Version.ShouldBe(events.Count);
        Applications.Text(events.Aggregate((Case?)null, Case.Fold)!).ShouldBe(Applications.Text(last));
    }, iter: 300);

    [Fact]
    public void The_sequences_reach_every_end()
    {
        var reached = new System.Collections.Concurrent.ConcurrentDictionary<CaseState, bool>();

        Lives.Sample(life => reached[Run(life.Applicant, life.Tries, null).Last.State] = true, iter: 3000);

        reached.Keys.Order().ShouldBe(Enum.GetValues<CaseState>());
    }

    /// <summary>Lives through many lives and shows each step that was not refused.</summary>
    private static void Live(Action<Case, Act, Case> step) => Lives.Sample(life => { Run(life.Applicant, life.Tries, step); }, iter: 1000);

    private static (Case Last, List<DomainEvent> Events, int Refused) Run(Guid applicant, Try[] tries, Action<Case, Act, Case>? step)
    {
        var opened = Case.Open(Town.New(77), CaseKind.New, applicant, Town.Papers(), Town.By(applicant), Town.At).Value;
        var events = opened.Events.ToList();
        var (c, refused) = (Town.After<Case>(null, opened), 0);
        foreach (var t in tries)
        {
            var before = Applications.Text(c);
            var act = t.On(c);
            Applications.Text(c).ShouldBe(before);
            if (act.Refused)
            {
                refused++;
                continue;
            }

            var after = Town.After(c, act);
            step?.Invoke(c, act.Value, after);
            events.AddRange(act.Value.Events);
            c = after;
        }

        return (c, events, refused);
    }

    /// <summary>Something that somebody tries. Mostly the right person, lest nothing ever gets anywhere; one time in ten without a reason.</summary>
    private sealed record Try(CaseCommand Command, Guid Anybody, Verdict Verdict, int Level, int Luck)
    {
        public Result<Act> On(Case c)
        {
            // Out of ten: seven do what the state takes, by whom it takes it from; three do anything.
            var fitting = Transitions.Of(c.State);
            var command = Luck < 7 && !fitting.IsEmpty ? fitting[(int)Command % fitting.Length] : Command;
            var holder = c.Waiting is { } step ? Town.Organization.HoldersOf(step.PostIds[0], Town.Today).First().Id : c.ApplicantId;
            var by = Town.By(Luck >= 7 ? Anybody : command is CaseCommand.Withdraw ? c.ApplicantId : holder);
            var reason = Luck == 0 ? " " : "理由";
            return command switch
            {
                CaseCommand.Answer => c.Answer(Town.AnswersFor(Town.Chat) with { Level = Luck < 4 ? 1 : Level }, by, Town.At),
                CaseCommand.Submit => c.Submit("第1号", Town.Papers(), by, Town.At),
                CaseCommand.Respond => c.Respond(StepOutcome.Approved, reason, null, Town.Papers(), by, Town.At),
                CaseCommand.SendBack => c.SendBack(reason, null, Town.Papers(), by, Town.At),
                CaseCommand.Withdraw => c.Withdraw(Town.Papers(), by, Town.At),
                CaseCommand.Decide => c.Decide(Applications.DecisionOf(Verdict) with { Reason = reason }, "許可第1号", Town.New(78), Town.Papers(), by, Town.At),
                _ => Applications.Do(c, command),
            };
        }
    }
}
