namespace Sekisho.Storage.Changes;

/// <summary>A letter in the outbox: stored with the act that causes it, shown on the addressee's home page until it is marked as read.</summary>
internal sealed class LetterRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public Guid? PersonId { get; set; }

    public Guid? PostId { get; set; }

    public required string Subject { get; set; }

    public required string Path { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ReadAt { get; set; }
}
