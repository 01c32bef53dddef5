namespace Sekisho.Governance.Calendars;

/// <summary>When whoever keeps something waiting is reminded. Computed from dates alone, so that a machine which was off for a week reminds once.</summary>
/// <param name="Days">Working days without anything done until the first reminder, and from each to the next, from 1.</param>
public sealed record ReminderRule(int Days)
{
    /// <summary>Whether a reminder is due. On closed days nobody is reminded.</summary>
    /// <param name="days">The body's working days.</param>
    /// <param name="since">The day since which nothing was done.</param>
    /// <param name="last">The day of the last reminder, or null; one from before <paramref name="since"/> was about something else.</param>
    /// <param name="today">The day of asking.</param>
    public bool IsDue(WorkingDays days, DateOnly since, DateOnly? last, DateOnly today) =>
        days.IsOpen(today) && days.Between(last is { } reminded && reminded >= since ? reminded : since, today) >= Days;
}
