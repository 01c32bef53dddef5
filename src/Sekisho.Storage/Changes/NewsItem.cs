namespace Sekisho.Storage.Changes;

/// <summary>A letter as its addressee sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Subject">What it says.</param>
/// <param name="Path">Page of which it speaks.</param>
/// <param name="At">When it was written.</param>
public sealed record NewsItem(Guid Id, string Subject, string Path, DateTimeOffset At);
