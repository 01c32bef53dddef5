using System.Collections.Immutable;

namespace Sekisho.Governance.Calendars;

/// <summary>
/// The days on which a body's offices are open (開庁日), in which deadlines are counted. Closed are Saturdays, Sundays, holidays and 29 December to
/// 3 January (地方自治法 第4条の2, 行政機関の休日に関する法律 第1条), and whatever days the body closes besides.
/// </summary>
/// <param name="closed">Further days on which the body is closed.</param>
public sealed class WorkingDays(params IEnumerable<DateOnly> closed)
{
    private readonly ImmutableHashSet<DateOnly> own = [.. closed];

    /// <summary>Days of a body that closes on no further day.</summary>
    public static WorkingDays ByLaw { get; } = new();

    /// <summary>Whether the offices are open on a date.</summary>
    public bool IsOpen(DateOnly date) => WhyClosed(date) is null;

    /// <summary>Why the offices are closed on a date, in Japanese: 土曜日, 元日, 年末年始, 閉庁日; null where they are open.</summary>
    public string? WhyClosed(DateOnly date) => date switch
    {
        _ when NationalHolidays.NameOf(date) is { } holiday => holiday,
        { DayOfWeek: DayOfWeek.Saturday } => "土曜日",
        { DayOfWeek: DayOfWeek.Sunday } => "日曜日",
        { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 } => "年末年始",
        _ => own.Contains(date) ? "閉庁日" : null,
    };

    /// <summary>The working day that comes as the n-th after a date; the date itself is not counted (民法 第140条). For 0 the date itself if it is open, else the next open one.</summary>
    public DateOnly After(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var at = date;
        if (days == 0)
        {
            while (!IsOpen(at)) at = at.AddDays(1);
            return at;
        }

        for (var left = days; left > 0;)
        {
            at = at.AddDays(1);
            if (IsOpen(at)) left--;
        }

        return at;
    }

    /// <summary>Number of working days after one date up to and with another: <c>Between(d, After(d, n))</c> is n. 0 where the other is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var at = from.AddDays(1); at <= to; at = at.AddDays(1))
        {
            if (IsOpen(at)) count++;
        }

        return count;
    }
}
