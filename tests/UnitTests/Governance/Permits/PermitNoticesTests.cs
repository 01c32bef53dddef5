using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Permits;

public sealed class PermitNoticesTests
{
    private static readonly RuleSet Rules = Town.Rules with { ExpiryWarningDays = [60, 30, 7], Deadlines = new Deadlines(RatificationDays: 3) };
    private static readonly Permit Given = Town.PermitFor(Town.Chat) with { Until = new DateOnly(2027, 3, 31) };

    [Fact]
    public void The_manager_is_told_of_the_nearest_day_only()
    {
        Of(Given, Given.Until.AddDays(-61)).ShouldBeEmpty();
        var first = Of(Given, Given.Until.AddDays(-60)).ShouldHaveSingleItem();
        first.PostId.ShouldBe(Town.HeadPost);
        Of(Given, Given.Until.AddDays(-31)).ShouldHaveSingleItem().Key.ShouldBe(first.Key);
        Of(Given, Given.Until.AddDays(-30)).ShouldHaveSingleItem().Key.ShouldNotBe(first.Key);
        Of(Given, Given.Until.AddDays(-2)).ShouldHaveSingleItem().About.ShouldBe("expiry 2027-03-31 7");
        Of(Given, Given.Until.AddDays(1)).ShouldBeEmpty();
        Of(Given with { RenewalCaseId = Guid.NewGuid() }, Given.Until).ShouldBeEmpty();
        Of(Given with { EndedOn = Given.Until }, Given.Until).ShouldBeEmpty();
    }

    [Fact]
    public void Manager_and_decider_are_told_before_a_condition_is_due_when_it_is_missed_and_when_use_stops()
    {
        var due = new DateOnly(2026, 12, 10);
        var permit = Given with { Conditions = [new Condition(1, "報告する。", ConditionKind.Dated, due, StopsAfter: due.AddDays(14))] };

        Of(permit, due.AddDays(-8)).ShouldBeEmpty();
        Of(permit, due).Select(n => n.PostId).ShouldBe([Town.HeadPost, Town.DeciderPost]);
        Of(permit, due).Select(n => n.About).Distinct().ShouldBe(["condition 1 2026-12-10 soon"]);
        Of(permit, due.AddDays(1)).Select(n => n.About).Distinct().ShouldBe(["condition 1 2026-12-10 missed"]);
        Of(permit, due.AddDays(15)).Select(n => n.About).Distinct().ShouldBe(["condition 1 2026-12-10 stopped"]);
        Of(permit with { Conditions = [permit.Conditions[0] with { MetOn = due }] }, due.AddDays(15)).ShouldBeEmpty();
    }

    [Fact]
    public void A_suspension_that_nobody_confirmed_is_brought_before_the_chief()
    {
        var stopped = Town.After(Given, Given.Suspend("事故", Town.Organization, Town.By(Town.Head), Town.At));
        var last = stopped.Suspension!.RatifyBy(Rules);

        Of(stopped, last).ShouldBeEmpty();
        Of(stopped, last.AddDays(1)).ShouldHaveSingleItem().PostId.ShouldBe(Town.ChiefPost);
        Of(Town.After(stopped, stopped.Ratify("確認した", Town.Organization, Town.By(Town.Decider), Town.At)), last.AddDays(1)).ShouldBeEmpty();
    }

    private static List<PermitNotice> Of(Permit permit, DateOnly on) => [.. PermitNotices.Of(permit, Rules, Town.Organization, on)];
}
