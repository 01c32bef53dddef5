namespace Sekisho.Storage.Changes;

/// <summary>
/// A letter in the outbox: stored with the act that causes it, shown to whoever it reaches. The job of mail looks for those whose
/// <see cref="MailedAt"/> is empty, makes a <see cref="Mail.MailRow"/> for each addressee and fills it in.
/// </summary>
internal sealed class LetterRow
{
    public Guid BodyId { get; set; }

    public Guid Id { get; set; }

    public Guid? PersonId { get; set; }

    public Guid? PostId { get; set; }

    public required string Subject { get; set; }

    public required string Path { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>When its mails were put in the queue, or when it was settled that there are none.</summary>
    public DateTimeOffset? MailedAt { get; set; }
}
