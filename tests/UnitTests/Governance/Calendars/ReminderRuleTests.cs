using Sekisho.Governance.Calendars;

namespace UnitTests.Governance.Calendars;

/// <summary>Nothing was done since Thursday, 26 November 2026.</summary>
public sealed class ReminderRuleTests
{
    private static readonly DateOnly Since = new(2026, 11, 26);

    [Theory]
    [InlineData("2026-11-30", null, false)]
    [InlineData("2026-12-01", null, true)]
    [InlineData("2026-12-05", null, false)]
    [InlineData("2026-12-07", null, true)]
    [InlineData("2026-12-01", "2026-12-01", false)]
    [InlineData("2026-12-03", "2026-12-01", false)]
    [InlineData("2026-12-04", "2026-12-01", true)]
    [InlineData("2027-01-04", "2026-12-25", false)]
    [InlineData("2027-01-05", "2026-12-25", true)]
    [InlineData("2026-12-01", "2026-11-20", true)]
    [InlineData("2026-11-27", "2026-11-20", false)]
    public void It_is_due_after_three_working_days_and_again_after_three(string today, string? last, bool due) =>
        new ReminderRule(3).IsDue(WorkingDays.ByLaw, Since, last is null ? null : DateOnly.Parse(last), DateOnly.Parse(today)).ShouldBe(due);
}
