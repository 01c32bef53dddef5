using Sekisho.Governance.Calendars;

namespace UnitTests.Governance.Calendars;

/// <summary>The years are those that 内閣府「国民の祝日について」 and its list 「昭和30年から令和9年国民の祝日」 give; 「休」 marks 休日.</summary>
public sealed class NationalHolidaysTests
{
    public static TheoryData<int, string> Published { get; } = new()
    {
        { 2000, "1/1 1/10 2/11 3/20 4/29 5/3 5/4休 5/5 7/20 9/15 9/23 10/9 11/3 11/23 12/23" },
        { 2003, "1/1 1/13 2/11 3/21 4/29 5/3 5/5 7/21 9/15 9/23 10/13 11/3 11/23 11/24休 12/23" },
        { 2009, "1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6休 7/20 9/21 9/22休 9/23 10/12 11/3 11/23 12/23" },
        { 2016, "1/1 1/11 2/11 3/20 3/21休 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/22 10/10 11/3 11/23 12/23" },
        { 2018, "1/1 1/8 2/11 2/12休 3/21 4/29 4/30休 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24休 10/8 11/3 11/23 12/23 12/24休" },
        { 2019, "1/1 1/14 2/11 3/21 4/29 4/30休 5/1 5/2休 5/3 5/4 5/5 5/6休 7/15 8/11 8/12休 9/16 9/23 10/14 10/22 11/3 11/4休 11/23" },
        { 2020, "1/1 1/13 2/11 2/23 2/24休 3/20 4/29 5/3 5/4 5/5 5/6休 7/23 7/24 8/10 9/21 9/22 11/3 11/23" },
        { 2021, "1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9休 9/20 9/23 11/3 11/23" },
        { 2022, "1/1 1/10 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/18 8/11 9/19 9/23 10/10 11/3 11/23" },
        { 2023, "1/1 1/2休 1/9 2/11 2/23 3/21 4/29 5/3 5/4 5/5 7/17 8/11 9/18 9/23 10/9 11/3 11/23" },
        { 2024, "1/1 1/8 2/11 2/12休 2/23 3/20 4/29 5/3 5/4 5/5 5/6休 7/15 8/11 8/12休 9/16 9/22 9/23休 10/14 11/3 11/4休 11/23" },
        { 2025, "1/1 1/13 2/11 2/23 2/24休 3/20 4/29 5/3 5/4 5/5 5/6休 7/21 8/11 9/15 9/23 10/13 11/3 11/23 11/24休" },
        { 2026, "1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6休 7/20 8/11 9/21 9/22休 9/23 10/12 11/3 11/23" },
        { 2027, "1/1 1/11 2/11 2/23 3/21 3/22休 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void A_year_has_the_holidays_that_were_published(int year, string published)
    {
        var first = new DateOnly(year, 1, 1);
        var found = Enumerable.Range(0, new DateOnly(year, 12, 31).DayOfYear).Select(first.AddDays)
            .Select(day => (Day: day, Name: NationalHolidays.NameOf(day)))
            .Where(day => day.Name is not null)
            .Select(day => $"{day.Day.Month}/{day.Day.Day}{(day.Name == "休日" ? "休" : "")}");

        string.Join(' ', found).ShouldBe(published);
    }

    [Theory]
    [InlineData(2019, 5, 1, "天皇の即位の日")]
    [InlineData(2020, 7, 24, "スポーツの日")]
    [InlineData(2019, 10, 14, "体育の日")]
    [InlineData(2006, 4, 29, "みどりの日")]
    [InlineData(2026, 4, 29, "昭和の日")]
    [InlineData(2026, 9, 23, "秋分の日")]
    public void A_holiday_has_its_name(int year, int month, int day, string name) => NationalHolidays.NameOf(new DateOnly(year, month, day)).ShouldBe(name);

    [Fact]
    public void Every_year_has_its_equinoxes_between_the_19th_and_the_24th()
    {
        for (var year = Days.First.Year; year <= Days.Last.Year; year++)
        {
            Enumerable.Range(19, 3).Count(day => NationalHolidays.NameOf(new DateOnly(year, 3, day)) == "春分の日").ShouldBe(1, $"{year}");
            Enumerable.Range(21, 4).Count(day => NationalHolidays.NameOf(new DateOnly(year, 9, day)) == "秋分の日").ShouldBe(1, $"{year}");
        }
    }
}
