namespace Sekisho.Server.Pages.Calendars;

/// <summary>Something that falls due.</summary>
/// <param name="On">The day; of an absence the first that is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">Number of the case or permit, or name.</param>
/// <param name="Text">What is due, and for whom.</param>
/// <param name="Path">Where it stands, or null.</param>
/// <param name="Until">The last day, of what goes on for more than one.</param>
public sealed record Deadline(DateOnly On, DeadlineKind Kind, string Subject, string Text, string? Path, DateOnly? Until = null)
{
    /// <summary>Whether it is on a day.</summary>
    public bool Covers(DateOnly day) => On <= day && day <= (Until ?? On);

    /// <summary>Its kind in a word.</summary>
    public string Title => Kind switch
    {
        DeadlineKind.Waiting => "審査・決裁",
        DeadlineKind.Hold => "保留の期限",
        DeadlineKind.Idle => "廃案になる日",
        DeadlineKind.Condition => "条件の期限",
        DeadlineKind.Expiring => "期限が近い",
        DeadlineKind.Expiry => "許可の最後の日",
        DeadlineKind.Absence => "不在",
        _ => throw new InvalidOperationException($"No words for {Kind}."),
    };
}
