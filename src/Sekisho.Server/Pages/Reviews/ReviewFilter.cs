using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>Which of what waits is shown; whatever is null does not narrow it.</summary>
/// <param name="Task">What it asks.</param>
/// <param name="Kind">Kind of case.</param>
/// <param name="Service">The service.</param>
/// <param name="Since">Waiting since this day or longer.</param>
/// <param name="ByDue">Whether the nearest deadline stands first, not the longest waiting.</param>
public sealed record ReviewFilter(ReviewTask? Task, CaseKind? Kind, Guid? Service, DateOnly? Since, bool ByDue)
{
    /// <summary>Whether it narrows at all.</summary>
    public bool IsEmpty => Task is null && Kind is null && Service is null && Since is null;

    /// <summary>The entries that fit, in order.</summary>
    public IEnumerable<ReviewEntry> Apply(IEnumerable<ReviewEntry> entries)
    {
        var fitting = entries.Where(e =>
            (Task is null || e.Task == Task) && (Kind is null || e.Case.CaseKind == Kind) && (Service is null || e.Case.Answers.ServiceId == Service) && (Since is null || JapanTime.DateAt(e.Since) <= Since));
        return ByDue ? fitting.OrderBy(e => e.Due).ThenBy(e => e.Since) : fitting.OrderBy(e => e.Since);
    }
}
