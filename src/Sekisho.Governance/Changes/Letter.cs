namespace Sekisho.Governance.Changes;

/// <summary>A letter to a person or to whoever holds a post, put into the outbox by the act that causes it.</summary>
/// <param name="PersonId">The addressee, or null where a post is addressed.</param>
/// <param name="PostId">The post addressed, or null where a person is.</param>
/// <param name="Subject">Subject line; no confidential content.</param>
/// <param name="Path">Page of this installation that it speaks of, from the root.</param>
public sealed record Letter(Guid? PersonId, Guid? PostId, string Subject, string Path);
