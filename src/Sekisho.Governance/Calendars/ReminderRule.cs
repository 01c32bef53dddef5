namespace Sekisho.Governance.Calendars;

/// <summary>When whoever keeps something waiting is reminded: after some working days without anything done, and again after every so many. Computed from dates alone, so that a machine which was off for a week reminds once.</summary>
/// <param name="First">Working days until the first reminder, from 1.</param>
/// <param name="Again">Working days from one reminder to the next, from 1.</param>
public sealed record ReminderRule(int First, int Again)
{
    /// <summary>After three working days, and every three again.</summary>
    public static ReminderRule Usual { get; } = new(3, 3);

    /// <summary>Whether a reminder is due. On closed days nobody is reminded.</summary>
    /// <param name="days">The body's working days.</param>
    /// <param name="since">The day since which nothing was done.</param>
    /// <param name="last">The day of the last reminder, or null; one from before <paramref name="since"/> was about something else.</param>
    /// <param name="today">The day of asking.</param>
    public bool IsDue(WorkingDays days, DateOnly since, DateOnly? last, DateOnly today) =>
        days.IsOpen(today) && (last is { } reminded && reminded >= since ? days.Between(reminded, today) >= Again : days.Between(since, today) >= First);
}
