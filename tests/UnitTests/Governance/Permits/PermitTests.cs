using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;

namespace UnitTests.Governance.Permits;

public sealed class PermitTests
{
    private static readonly Permit Given = Town.PermitFor(Town.Chat);
    private static readonly Permit Stopped = Town.After(Given, Given.Suspend("事故", Town.Organization, Town.By(Town.Head), Town.At));

    [Fact]
    public void It_is_in_force_from_the_first_to_the_last_day_in_Japan()
    {
        StateAt(JapanTime.StartOf(Given.From).AddTicks(-1)).ShouldBe(PermitState.Pending);
        StateAt(JapanTime.StartOf(Given.From)).ShouldBe(PermitState.InForce);
        StateAt(JapanTime.StartOf(Given.Until.AddDays(1)).AddTicks(-1)).ShouldBe(PermitState.InForce);
        StateAt(JapanTime.StartOf(Given.Until.AddDays(1))).ShouldBe(PermitState.Expired);

        static PermitState StateAt(DateTimeOffset instant) => Given.StateOn(JapanTime.DateAt(instant));
    }

    [Fact]
    public void A_suspension_counts_before_its_first_day_and_ends_with_its_last()
    {
        Stopped.StateOn(Given.From.AddDays(-1)).ShouldBe(PermitState.Suspended);
        Stopped.StateOn(Given.Until).ShouldBe(PermitState.Suspended);
        Stopped.StateOn(Given.Until.AddDays(1)).ShouldBe(PermitState.Expired);
    }

    [Fact]
    public void Its_manager_the_chief_and_the_decider_suspend_it_and_nobody_else()
    {
        foreach (var person in Town.Organization.People.Keys)
        {
            var act = Given.Suspend("事故", Town.Organization, Town.By(person), Town.At);
            if (person == Town.Head) act.Value.PostId.ShouldBe(Town.HeadPost);
            else if (person == Town.Chief) act.Value.PostId.ShouldBe(Town.ChiefPost);
            else if (person == Town.Decider) act.Value.PostId.ShouldBe(Town.DeciderPost);
            else act.Refusal.ShouldNotBeNull().Code.ShouldBe("SK1006");
        }

        Town.CodeOf(Given.Suspend("事故", Town.Organization, Actor.System, Town.At)).ShouldBe("SK1006");
    }

    [Fact]
    public void Suspending_needs_a_reason_and_something_to_suspend()
    {
        Town.CodeOf(Given.Suspend(" ", Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1003");
        Town.CodeOf(Stopped.Suspend("再び", Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1004");
        Town.CodeOf(Given.Suspend("事故", Town.Organization, Town.By(Town.Head), JapanTime.StartOf(Given.Until.AddDays(1)))).ShouldBe("SK1004");
        Given.Suspend("事故", Town.Organization, Town.By(Town.Head), Town.At).Value.Letters.ShouldHaveSingleItem().PostId.ShouldBe(Town.DeciderPost);
        Stopped.Suspension.ShouldBe(new Suspension("事故", Town.Head, Town.HeadPost, Town.At, MustBeRatified: true));
    }

    [Fact]
    public void Reasons_are_short_enough_to_be_read()
    {
        var (longest, longer) = (new string('理', Reasons.Longest), new string('理', Reasons.Longest + 1));

        Town.CodeOf(Given.Suspend(longest, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBeNull();
        Town.CodeOf(Given.Suspend(longer, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1007");
        Town.CodeOf(Stopped.Lift(longest, Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBeNull();
        Town.CodeOf(Stopped.Lift(longer, Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1007");
    }

    [Fact]
    public void Only_the_decider_lifts_with_a_reason_what_is_suspended()
    {
        foreach (var person in Town.Organization.People.Keys.Where(p => p != Town.Decider)) Town.CodeOf(Stopped.Lift("確認した", Town.Organization, Town.By(person), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(Stopped.Lift("", Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1003");
        Town.CodeOf(Given.Lift("確認した", Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1004");
        Town.CodeOf(Stopped.Lift("確認した", Town.Organization, Town.By(Town.Decider), JapanTime.StartOf(Given.Until.AddDays(1)))).ShouldBe("SK1004");

        var act = Stopped.Lift("確認した", Town.Organization, Town.By(Town.Decider), Town.At).Value;
        act.PostId.ShouldBe(Town.DeciderPost);
        act.Letters.ShouldHaveSingleItem().PostId.ShouldBe(Town.HeadPost);
        var lifted = Town.After(Stopped, act);
        (lifted.Suspension, lifted.Version).ShouldBe((null, 3));
    }

    [Fact]
    public void A_manager_who_was_transferred_manages_no_more()
    {
        var moved = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Head, Town.HeadPost, Town.Today.AddDays(-1)));

        Town.CodeOf(Given.Suspend("事故", moved, Town.By(Town.Head), Town.At)).ShouldBe("SK1006");
    }
}
