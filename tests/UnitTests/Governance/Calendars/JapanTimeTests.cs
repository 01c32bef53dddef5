using CsCheck;
using Sekisho.Governance.Calendars;

namespace UnitTests.Governance.Calendars;

public sealed class JapanTimeTests
{
    [Theory]
    [InlineData("2026-03-31T14:59:59.9999999Z", "2026-03-31")]
    [InlineData("2026-03-31T15:00:00Z", "2026-04-01")]
    [InlineData("2026-04-01T00:00:00+09:00", "2026-04-01")]
    [InlineData("2026-03-31T10:00:00-05:00", "2026-04-01")]
    public void A_day_begins_at_midnight_in_Japan(string instant, string date) =>
        JapanTime.DateAt(DateTimeOffset.Parse(instant)).ShouldBe(DateOnly.Parse(date));

    [Fact]
    public void The_start_of_a_day_is_its_first_instant() => Gen.Int[0, 100_000].Sample(days =>
    {
        var date = new DateOnly(1868, 1, 25).AddDays(days);
        var start = JapanTime.StartOf(date);
        return start.Offset == TimeSpan.Zero && JapanTime.DateAt(start) == date && JapanTime.DateAt(start.AddTicks(-1)) == date.AddDays(-1);
    });

    [Fact]
    public void A_storable_instant_is_in_UTC_and_loses_less_than_a_microsecond() => Gen.DateTimeOffset.Sample(instant =>
    {
        var stored = JapanTime.Storable(instant);
        var lost = instant - stored;
        return stored.Offset == TimeSpan.Zero && stored.Ticks % 10 == 0 && lost >= TimeSpan.Zero && lost < TimeSpan.FromMicroseconds(1) && JapanTime.Storable(stored) == stored;
    });
}
