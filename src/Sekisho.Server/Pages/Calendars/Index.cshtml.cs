using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Calendars;

/// <summary>期限の暦: a month as a table and as a list, for the visitor, their division, or the whole body; prints on A4.</summary>
public sealed class IndexModel(Visit visit, DeadlineCalendar calendar) : SekishoPage(visit)
{
    /// <summary>The month, <c>2026-11</c>; without one that of today.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    /// <summary>Whose deadlines.</summary>
    [BindProperty(SupportsGet = true)]
    public CalendarScope Of { get; set; }

    /// <summary>First day of the month.</summary>
    public DateOnly First { get; private set; }

    /// <summary>Last day of the month.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The body's working days.</summary>
    public WorkingDays Days { get; private set; } = WorkingDays.ByLaw;

    /// <summary>What falls due in it.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];

    /// <summary>Whether the whole body can be shown.</summary>
    public bool SeesAll { get; private set; }

    /// <summary>The weeks that hold its days, Sunday first.</summary>
    public IEnumerable<DateOnly[]> Weeks => Enumerable.Range(0, 6).Select(w => Enumerable.Range(0, 7).Select(d => First.AddDays((w * 7) + d - (int)First.DayOfWeek)).ToArray()).Where(week => week[0] <= Last && week[6] >= First);

    /// <summary>Shows it; a month that is none is that of today, and who may not see all sees their own.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        First = DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month >= Governance.Calendars.Days.First.AddMonths(2) && month <= Governance.Calendars.Days.Last.AddMonths(-2)
            ? month
            : new DateOnly(Visit.Today.Year, Visit.Today.Month, 1);
        SeesAll = await calendar.SeesAllAsync();
        if (Of is CalendarScope.All && !SeesAll || !Enum.IsDefined(Of)) Of = CalendarScope.Mine;
        Days = new WorkingDays((await Visit.RulesAsync()).ClosedDays);
        Deadlines = await calendar.BetweenAsync(First, Last, Of, cancellation);
    }

    /// <summary>The address of a month in the same scope.</summary>
    public string AddressOf(DateOnly month, CalendarScope of) => $"/calendar?month={month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}&of={of}";
}
