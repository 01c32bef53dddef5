using CsCheck;
using Sekisho.Governance.Calendars;

namespace UnitTests.Governance.Calendars;

public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 36_000].Select(n => new DateOnly(2000, 1, 5).AddDays(n));

    [Theory]
    [InlineData("2026-11-27", null)]
    [InlineData("2026-11-28", "土曜日")]
    [InlineData("2026-11-29", "日曜日")]
    [InlineData("2026-11-23", "勤労感謝の日")]
    [InlineData("2026-12-28", null)]
    [InlineData("2026-12-29", "年末年始")]
    [InlineData("2026-12-31", "年末年始")]
    [InlineData("2027-01-01", "元日")]
    [InlineData("2029-01-02", "年末年始")]
    [InlineData("2027-01-04", null)]
    public void The_offices_are_open_or_closed_for_a_reason(string date, string? reason)
    {
        WorkingDays.ByLaw.WhyClosed(DateOnly.Parse(date)).ShouldBe(reason);
        WorkingDays.ByLaw.IsOpen(DateOnly.Parse(date)).ShouldBe(reason is null);
    }

    [Fact]
    public void A_day_on_which_the_body_closes_is_closed_for_it_alone()
    {
        var anniversary = new DateOnly(2026, 10, 1);

        new WorkingDays(anniversary).WhyClosed(anniversary).ShouldBe("閉庁日");
        WorkingDays.ByLaw.IsOpen(anniversary).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-11-26", 0, "2026-11-26")]
    [InlineData("2026-11-28", 0, "2026-11-30")]
    [InlineData("2026-11-26", 1, "2026-11-27")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-12-28", 1, "2027-01-04")]
    [InlineData("2026-04-28", 2, "2026-05-01")]
    [InlineData("2026-05-01", 1, "2026-05-07")]
    [InlineData("2019-04-26", 1, "2019-05-07")]
    public void Days_are_counted_over_what_is_closed(string from, int days, string to)
    {
        WorkingDays.ByLaw.After(DateOnly.Parse(from), days).ShouldBe(DateOnly.Parse(to));
        if (days > 0) WorkingDays.ByLaw.Between(DateOnly.Parse(from), DateOnly.Parse(to)).ShouldBe(days);
    }

    [Fact]
    public void Between_undoes_After() =>
        Gen.Select(AnyDay, Gen.Int[1, 60]).Sample((from, days) =>
        {
            var to = WorkingDays.ByLaw.After(from, days);
            WorkingDays.ByLaw.IsOpen(to).ShouldBeTrue();
            WorkingDays.ByLaw.Between(from, to).ShouldBe(days);
            WorkingDays.ByLaw.Between(from, to.AddDays(-1)).ShouldBe(days - 1);
        });

    [Fact]
    public void Nothing_lies_between_a_day_and_one_before_it() =>
        WorkingDays.ByLaw.Between(new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 20)).ShouldBe(0);

    [Fact]
    public void Days_are_not_counted_backwards() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingDays.ByLaw.After(new DateOnly(2026, 11, 27), -1));
}
