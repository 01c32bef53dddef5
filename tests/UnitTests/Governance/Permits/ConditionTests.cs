using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Permits;

public sealed class ConditionTests
{
    private static readonly DateOnly Due = new(2026, 12, 25);
    private static readonly RuleSet Rules = Town.Rules with { Deadlines = new Deadlines(CorrectionDays: 2) };
    private static readonly Permit Given = Town.PermitFor(Town.Chat) with { Until = new DateOnly(2027, 3, 31), Conditions = [new Condition(1, "報告する。", ConditionKind.Dated, Due).Under(Rules)] };

    [Fact]
    public void A_missed_one_stops_use_after_its_days_of_correction_until_it_is_met()
    {
        // Friday 25 December; the next working days are the 28th and, over the turn of the year, 4 January.
        Given.Conditions[0].StopsAfter.ShouldBe(new DateOnly(2027, 1, 4));
        Given.StateOn(Due.AddDays(1)).ShouldBe(PermitState.InForce);
        Given.Conditions[0].IsMissedOn(Due.AddDays(1)).ShouldBeTrue();
        Given.StateOn(new DateOnly(2027, 1, 4)).ShouldBe(PermitState.InForce);
        Given.StateOn(new DateOnly(2027, 1, 5)).ShouldBe(PermitState.Conditional);

        var met = Given with { Conditions = [Given.Conditions[0] with { MetOn = new DateOnly(2027, 1, 6), Evidence = "文書第1号" }] };
        met.StateOn(new DateOnly(2027, 1, 6)).ShouldBe(PermitState.InForce);
    }

    [Fact]
    public void Others_than_dated_ones_get_no_days_and_an_old_one_does_not_stop_by_itself()
    {
        new Condition(1, "守る。").Under(Rules).StopsAfter.ShouldBeNull();
        new Condition(1, "先に。", ConditionKind.Precedent, Due).Under(Rules).StopsAfter.ShouldBeNull();
        new Condition(1, "報告する。", ConditionKind.Dated, Due).BlocksOn(Due.AddYears(1)).ShouldBeFalse();
    }
}
