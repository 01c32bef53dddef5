using System.Globalization;
using Sekisho.Governance.Registers;

namespace UnitTests.Governance.Registers;

public sealed class RegisterDayTests
{
    [Theory]
    [InlineData("令和5年4月1日", "2023-04-01")]
    [InlineData("令和元年5月1日", "2019-05-01")]
    [InlineData("R5.4.1", "2023-04-01")]
    [InlineData("Ｒ５．４．１", "2023-04-01")]
    [InlineData("令5.4.1", "2023-04-01")]
    [InlineData("㋿5.4.1", "2023-04-01")]
    [InlineData("H31.4.1", "2019-04-01")]
    [InlineData("平成35年3月31日", "2023-03-31")]
    [InlineData("2023/4/1", "2023-04-01")]
    [InlineData("2023-04-01", "2023-04-01")]
    [InlineData("20230401", "2023-04-01")]
    [InlineData("令和5年4月1日（土）", "2023-04-01")]
    [InlineData("45017", "2023-04-01")]
    public void A_day_is_read_in_every_shape(string text, string day)
    {
        RegisterDay.First(text).ShouldBe(Day(day), text);
        RegisterDay.Last(text).ShouldBe(Day(day), text);
    }

    [Theory]
    [InlineData("R5.4.1～R9.3.31", "2023-04-01", "2027-03-31")]
    [InlineData("令和5年4月1日から令和9年3月31日まで", "2023-04-01", "2027-03-31")]
    [InlineData("R5.4.1〜", "2023-04-01", null)]
    [InlineData("～R9.3.31", null, "2027-03-31")]
    [InlineData("R9.3.31まで", null, "2027-03-31")]
    [InlineData("令和5年4月1日～翌年3月末", "2023-04-01", null)]
    [InlineData("令和6年度", "2024-04-01", "2025-03-31")]
    [InlineData("R6年度末まで", null, "2025-03-31")]
    [InlineData("令和６年度末", null, "2025-03-31")]
    [InlineData("令和5年4月", "2023-04-01", "2023-04-30")]
    [InlineData("令和5年度～令和8年度", "2023-04-01", "2027-03-31")]
    public void The_first_day_and_the_last_are_told_apart(string text, string? first, string? last)
    {
        RegisterDay.First(text).ShouldBe(Day(first), text);
        RegisterDay.Last(text).ShouldBe(Day(last), text);
    }

    /// <summary>Guessing between two days would be worse than asking.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("無期限")]
    [InlineData("当面の間")]
    [InlineData("平成31年")]
    [InlineData("令和9年2月30日")]
    [InlineData("5.4.1")]
    [InlineData("R5.4.1（当初R4.4.1）")]
    [InlineData("9999/12/31")]
    [InlineData("12345678901234567890")]
    public void What_names_no_single_day_is_none(string text)
    {
        RegisterDay.First(text).ShouldBeNull();
        RegisterDay.Last(text).ShouldBeNull();
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
