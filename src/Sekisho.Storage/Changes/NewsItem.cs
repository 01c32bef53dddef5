namespace Sekisho.Storage.Changes;

/// <summary>A letter as somebody whom it reaches sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Subject">What it says.</param>
/// <param name="Path">Page of which it speaks.</param>
/// <param name="At">When it was written.</param>
/// <param name="PostId">The post that it is addressed to, or null for a letter to the person.</param>
/// <param name="Unread">Whether this person has not read it yet.</param>
public sealed record NewsItem(Guid Id, string Subject, string Path, DateTimeOffset At, Guid? PostId, bool Unread);
