namespace Sekisho.Storage.Mail;

/// <summary>A letter's mail to one addressee.</summary>
internal sealed class MailRow
{
    public Guid BodyId { get; set; }

    public Guid LetterId { get; set; }

    public Guid PersonId { get; set; }

    public MailState State { get; set; }

    /// <summary>Attempts begun. Moved on before the attempt, so that one which kills the program is not repeated at once.</summary>
    public int Attempts { get; set; }

    /// <summary>When the next attempt is due.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the row last changed.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Why the last attempt failed, for administrators; empty while one is under way.</summary>
    public string? Fault { get; set; }
}
