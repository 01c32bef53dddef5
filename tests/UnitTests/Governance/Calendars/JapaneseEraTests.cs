using CsCheck;
using Sekisho.Governance.Calendars;

namespace UnitTests.Governance.Calendars;

public sealed class JapaneseEraTests
{
    [Theory]
    [InlineData("2026-11-24", "令和8年11月24日")]
    [InlineData("2019-12-31", "令和元年12月31日")]
    [InlineData("2019-05-01", "令和元年5月1日")]
    [InlineData("2019-04-30", "平成31年4月30日")]
    [InlineData("1989-01-08", "平成元年1月8日")]
    [InlineData("1989-01-07", "昭和64年1月7日")]
    [InlineData("1926-12-25", "昭和元年12月25日")]
    [InlineData("1926-12-24", "大正15年12月24日")]
    [InlineData("1912-07-30", "大正元年7月30日")]
    [InlineData("1912-07-29", "明治45年7月29日")]
    [InlineData("1868-01-24", "1868年1月24日")]
    public void Every_era_begins_on_its_first_day_and_its_first_year_is_gannen(string date, string written) =>
        JapaneseEra.Format(DateOnly.Parse(date)).ShouldBe(written);

    [Theory]
    [InlineData("2026-03-31", "令和7年度", 2025)]
    [InlineData("2026-04-01", "令和8年度", 2026)]
    [InlineData("2019-04-01", "令和元年度", 2019)]
    [InlineData("2020-03-31", "令和元年度", 2019)]
    [InlineData("2020-04-01", "令和2年度", 2020)]
    [InlineData("2019-03-31", "平成30年度", 2018)]
    [InlineData("1989-03-31", "昭和63年度", 1988)]
    [InlineData("1989-04-01", "平成元年度", 1989)]
    public void A_fiscal_year_runs_from_April_and_bears_the_name_that_offices_use(string date, string written, int year)
    {
        JapaneseEra.FormatFiscalYear(DateOnly.Parse(date)).ShouldBe(written);
        JapaneseEra.FiscalYear(DateOnly.Parse(date)).ShouldBe(year);
    }

    [Fact]
    public void Each_day_lies_in_the_era_that_began_last() => Gen.Int[0, 60_000].Sample(days =>
    {
        var date = new DateOnly(1868, 1, 25).AddDays(days);
        var era = JapaneseEra.Of(date);
        return era is not null && era.FirstDay <= date && JapaneseEra.Of(era.FirstDay) == era;
    });
}
