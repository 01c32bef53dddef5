namespace Sekisho.Storage.Changes;

/// <summary>Something that waits for a post.</summary>
/// <param name="SubjectId">What waits.</param>
/// <param name="PostId">The post that it waits for.</param>
/// <param name="Since">The instant since which nothing was done.</param>
/// <param name="Title">What a reminder calls it.</param>
/// <param name="Path">The page on which it is dealt with.</param>
public sealed record WaitingItem(Guid SubjectId, Guid PostId, DateTimeOffset Since, string Title, string Path);
