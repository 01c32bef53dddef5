using Sekisho.Governance.Cases;
using Sekisho.Governance.Records;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Records;

public sealed class RetentionTests
{
    private static readonly RuleSet Rules = Town.Rules with { Retention = [new RetentionRule("cases", 5, "申請"), new RetentionRule("permits", 3, "台帳")] };

    [Theory]
    [InlineData("2026-03-31", 5, "2031-03-31")]
    [InlineData("2026-04-01", 5, "2032-03-31")]
    [InlineData("2027-03-31", 1, "2028-03-31")]
    public void Years_are_counted_from_the_first_of_April_after_completion(string completed, int years, string last) =>
        Retention.LastDay(Day(completed), years).ShouldBe(Day(last));

    [Fact]
    public void A_case_under_way_is_never_due() => Ledger([About(CaseState.Circulating, "2010-01-01")]).Entries[0].KeptUntil.ShouldBeNull();

    [Fact]
    public void Without_a_rule_nothing_is_due() =>
        RecordLedger.Of([About(CaseState.Rejected, "2010-01-01")], [], [], Rules with { Retention = [] }, Town.Today).Entries[0].KeptUntil.ShouldBeNull();

    [Fact]
    public void A_permitted_case_lives_as_long_as_its_permit_and_a_rejected_one_does_not()
    {
        var permit = Town.PermitFor(Town.Chat);
        var entries = Ledger([About(CaseState.Permitted, "2010-01-01", permit.Id), About(CaseState.Rejected, "2010-01-01", permit.Id)], permit).Entries;

        entries.Select(e => e.KeptUntil).ShouldBe([null, Day("2015-03-31"), null]);
    }

    [Fact]
    public void What_was_disclosed_is_kept_from_then_on() =>
        Ledger([About(CaseState.Rejected, "2010-01-01") with { DisclosedOn = Day("2014-05-01") }]).Entries[0].KeptUntil.ShouldBe(Day("2020-03-31"));

    [Fact]
    public void A_permit_stays_as_long_as_a_case_about_it()
    {
        var permit = Town.PermitFor(Town.Chat) with { From = Day("2015-04-01"), Until = Day("2016-03-31") };
        Ledger([], permit).Entries[0].KeptUntil.ShouldBe(Day("2019-03-31"));
        Ledger([About(CaseState.Permitted, "2015-03-01", permit.Id)], permit).Entries[1].KeptUntil.ShouldBe(Day("2021-03-31"));
        Ledger([About(CaseState.SentBack, "2015-03-01", permit.Id)], permit).Entries[1].KeptUntil.ShouldBeNull();
    }

    [Fact]
    public void A_hold_of_a_case_keeps_its_permit_too_and_a_released_one_keeps_nothing()
    {
        var permit = Town.PermitFor(Town.Chat) with { From = Day("2015-04-01"), Until = Day("2016-03-31") };
        var about = About(CaseState.Permitted, "2015-03-01", permit.Id);
        var hold = Hold(HoldTarget.Case, about.Id);
        var other = Hold(HoldTarget.Service, Guid.NewGuid());

        var held = RecordLedger.Of([about], [permit], [hold, other], Rules, Town.Today);
        held.Entries.Select(e => held.HoldsOf(e).Single()).ShouldBe([hold, hold]);
        var free = RecordLedger.Of([about], [permit], [hold with { ReleasedAt = Town.At }], Rules, Town.Today);
        free.Entries.SelectMany(free.HoldsOf).ShouldBeEmpty();
        var all = RecordLedger.Of([about], [permit], [Hold(HoldTarget.Service, Town.Chat.Id)], Rules, Town.Today);
        all.HoldsOf(all.Entries[1]).Count().ShouldBe(1);
    }

    private static RecordLedger Ledger(IReadOnlyCollection<RecordCase> cases, params Sekisho.Governance.Permits.Permit[] permits) => RecordLedger.Of(cases, permits, [], Rules, Town.Today);

    private static RecordCase About(CaseState state, string closed, params Guid[] permits) => new(Guid.NewGuid(), "第1号", state, Day(closed), [.. permits], null);

    private static DisposalHold Hold(HoldTarget target, Guid id) =>
        new() { Id = Guid.NewGuid(), BodyId = Town.Id, Version = 1, Target = target, TargetId = id, Ground = HoldGround.Audit, Reason = "監査", PlacedBy = Town.Chief, PlacedByPost = Town.ChiefPost, PlacedAt = Town.At };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
