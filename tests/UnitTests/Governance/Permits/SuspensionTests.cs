using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Permits;

public sealed class SuspensionTests
{
    private static readonly Permit Given = Town.PermitFor(Town.Chat);
    private static readonly Organization WithCsirt = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Csirt, Town.WelfarePost, new DateOnly(2020, 4, 1)));
    private static readonly RuleSet Rules = Town.Rules with { ClosedDays = [new DateOnly(2026, 11, 25)], Deadlines = new Deadlines(RatificationDays: 3) };

    [Fact]
    public void What_the_manager_the_chief_or_CSIRT_stops_has_to_be_confirmed_and_what_the_decider_stops_has_not()
    {
        foreach (var (person, confirmed) in new[] { (Town.Head, true), (Town.Chief, true), (Town.Caseworker, true), (Town.Decider, false) })
        {
            var stopped = Town.After(Given, Given.Suspend("事故", WithCsirt, Town.By(person), Town.At, SuspensionCause.Incident));
            stopped.Suspension!.AwaitsRatification.ShouldBe(confirmed);
            stopped.Suspension.Cause.ShouldBe(SuspensionCause.Incident);
            Town.CodeOf(stopped.Ratify("確認した", WithCsirt, Town.By(Town.Decider), Town.At)).ShouldBe(confirmed ? null : "SK1004");
        }
    }

    [Fact]
    public void It_is_confirmed_once_by_the_decider_with_a_reason_and_stays_a_suspension()
    {
        var stopped = Stopped();
        foreach (var person in Town.Organization.People.Keys.Where(p => p != Town.Decider)) Town.CodeOf(stopped.Ratify("確認した", Town.Organization, Town.By(person), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(stopped.Ratify(" ", Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1003");
        Town.CodeOf(Given.Ratify("確認した", Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1004");

        var act = stopped.Ratify("確認した", Town.Organization, Town.By(Town.Decider), Town.At).Value;
        var ratified = Town.After(stopped, act);

        act.Letters.ShouldHaveSingleItem().PostId.ShouldBe(Town.HeadPost);
        ratified.Suspension!.Ratified.ShouldBe(new Ratification("確認した", Town.Decider, Town.DeciderPost, Town.At));
        ratified.StateOn(Town.Today).ShouldBe(PermitState.Suspended);
        Town.CodeOf(ratified.Ratify("もう一度", Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1004");
        Town.After(ratified, ratified.Lift("済んだ", Town.Organization, Town.By(Town.Decider), Town.At)).StateOn(Town.Today).ShouldBe(PermitState.InForce);
    }

    [Fact]
    public void Its_days_are_working_days_of_the_body_and_after_them_it_stays()
    {
        // Stopped on Tuesday 24 November; the 25th is closed, the 28th and 29th are a weekend.
        var stopped = Stopped();
        stopped.Suspension!.RatifyBy(Rules).ShouldBe(new DateOnly(2026, 11, 30));
        stopped.Suspension.IsOverdueOn(new DateOnly(2026, 11, 30), Rules).ShouldBeFalse();
        stopped.Suspension.IsOverdueOn(new DateOnly(2026, 12, 1), Rules).ShouldBeTrue();
        stopped.StateOn(new DateOnly(2026, 12, 1)).ShouldBe(PermitState.Suspended);

        var late = Town.After(stopped, stopped.Ratify("遅れたが確認した", Town.Organization, Town.By(Town.Decider), JapanTime.StartOf(new DateOnly(2026, 12, 1))));
        late.Suspension!.IsOverdueOn(new DateOnly(2026, 12, 2), Rules).ShouldBeFalse();
    }

    private static Permit Stopped() => Town.After(Given, Given.Suspend("事故", Town.Organization, Town.By(Town.Head), Town.At));
}
