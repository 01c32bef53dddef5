using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>合議, 引戻し, 引上げ and 差戻し, on a route that both heads must approve before the decider.</summary>
public sealed class CaseCirculatingTests
{
    private static Case BothHeads { get; } = Applications.In(CaseState.Circulating) switch
    {
        var c => c with { Route = [c.Route[0] with { PostIds = [Town.HeadPost, Town.DirectorPost], Mode = StepMode.All }, c.Route[1]] },
    };

    [Fact]
    public void What_is_pulled_back_voids_ones_own_word_alone()
    {
        var one = Approved(BothHeads, Town.Director);
        one.State.ShouldBe(CaseState.Circulating);
        var again = Town.After(one, one.PullBack(null, Town.By(Town.Director), Town.At));

        (again.CurrentStep, again.Acts.Single().IsVoid, again.LastActorId).ShouldBe((0, true, null));
        var other = Approved(Approved(BothHeads, Town.Head) with { LastActorId = null }, Town.Director) with { State = CaseState.Circulating };
        var pulled = Town.After(other with { LastActorId = Town.Director }, (other with { LastActorId = Town.Director }).PullBack(null, Town.By(Town.Director), Town.At));
        pulled.Acts.Where(a => !a.IsVoid).Select(a => a.PersonId).ShouldBe([Town.Head]);
        pulled.WaitingPosts.ShouldBe([Town.DirectorPost]);
    }

    [Fact]
    public void Nobody_takes_back_what_the_next_has_opened_or_what_another_did()
    {
        var sent = Applications.In(CaseState.Circulating);
        var reading = CaseReading.Fold(null, CaseReading.Open(sent, Town.Head, Town.HeadPost, Town.At).Events[0]);

        Town.CodeOf(sent.PullBack(reading, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1225");
        Town.CodeOf(sent.PullBack(null, Town.By(Town.Head), Town.At)).ShouldBe("SK1224");
        var held = Town.After(sent, Applications.Do(sent, CaseCommand.KeepOnHold));
        Town.CodeOf(held.PullBack(null, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1224");
    }

    [Fact]
    public void Each_word_begins_a_new_reading_so_that_ones_own_does_not_stand_in_the_way()
    {
        var one = Approved(BothHeads, Town.Head);

        CaseReading.IdOf(one).ShouldNotBe(CaseReading.IdOf(BothHeads));
        CaseReading.IdOf(Town.After(one, one.Remark("見ました。", Town.Organization, Town.By(Town.Director), Town.At))).ShouldBe(CaseReading.IdOf(one));
    }

    [Fact]
    public void Each_post_that_is_skipped_owes_one_look_afterwards_and_who_has_spoken_owes_none()
    {
        var none = BothHeads.TakeUp("急ぐため", Town.Papers(), Town.By(Town.Decider), Town.At);
        Town.After(BothHeads, none).AfterChecks.Select(c => c.PostId).ShouldBe([Town.HeadPost, Town.DirectorPost]);

        var one = Approved(BothHeads, Town.Head);
        var taken = Town.After(one, one.TakeUp("急ぐため", Town.Papers(), Town.By(Town.Decider), Town.At));
        (taken.State, taken.AfterChecks.Single().PostId).ShouldBe((CaseState.AwaitingDecision, Town.DirectorPost));
        Town.After(taken, taken.SendBack("やり直し", 0, Town.Papers(), Town.By(Town.Decider), Town.At)).AfterChecks.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_reason_all_who_are_skipped_must_be_away()
    {
        Town.CodeOf(BothHeads.TakeUp(null, Town.Papers(Away(Town.Head)), Town.By(Town.Decider), Town.At)).ShouldBe("SK1003");
        Town.CodeOf(BothHeads.TakeUp(null, Town.Papers(Away(Town.Head, Town.Director)), Town.By(Town.Decider), Town.At)).ShouldBeNull();
    }

    [Fact]
    public void An_examination_that_must_not_be_skipped_is_not_nor_ones_own_step()
    {
        var strict = BothHeads with { Route = [BothHeads.Route[0] with { MustNotBeSkipped = true }, BothHeads.Route[1]] };
        Town.CodeOf(strict.TakeUp("急ぐため", Town.Papers(), Town.By(Town.Decider), Town.At)).ShouldBe("SK1229");

        var both = Organization.Fold(Town.Organization, new OrganizationEvent.Assigned(new Assignment(Town.Decider, Town.HeadPost, Town.Today, null)));
        Town.CodeOf(BothHeads.TakeUp("急ぐため", Town.Papers(both), Town.By(Town.Decider), Town.At)).ShouldBe("SK1262");
    }

    [Fact]
    public void A_consulted_division_is_told_of_the_withdrawal_also_after_it_was_sent_back()
    {
        var consulted = BothHeads with { Route = [BothHeads.Route[0] with { Kind = StepKind.Consult, PostIds = [Town.HeadPost] }, BothHeads.Route[1]] };
        var agreed = Town.After(consulted, consulted.Respond(StepOutcome.Agreed, null, null, Town.Papers(), Town.By(Town.Head), Town.At));
        var back = Town.After(agreed, agreed.SendBack("詳しく", null, Town.Papers(), Town.By(Town.Decider), Town.At));

        back.Withdraw(Town.Papers(), Town.By(Town.Clerk), Town.At).Value.Letters.Single().PostId.ShouldBe(Town.HeadPost);
    }

    [Fact]
    public void Going_back_from_a_registered_decision_skips_no_step_silently()
    {
        var three = BothHeads with { Route = [BothHeads.Route[0], BothHeads.Route[0] with { PostIds = [Town.ChiefPost] }, BothHeads.Route[1]] };
        var registered = Town.After(three, Applications.Register(three));

        Town.CodeOf(registered.SendBack("確かめる", 1, Town.Papers(), Town.By(Town.Decider), Town.At)).ShouldBe("SK1231");
        Town.CodeOf(registered.SendBack("確かめる", 0, Town.Papers(), Town.By(Town.Decider), Town.At)).ShouldBeNull();
    }

    internal static Organization Away(params ImmutableArray<Guid> people) =>
        people.Aggregate(Town.Organization, (town, person) => Organization.Fold(town, new OrganizationEvent.AbsenceRecorded(new Absence(Guid.NewGuid(), person, Town.Today, Town.Today))));

    private static Case Approved(Case c, Guid by) => Town.After(c, c.Respond(StepOutcome.Approved, null, null, Town.Papers(), Town.By(by), Town.At));
}
