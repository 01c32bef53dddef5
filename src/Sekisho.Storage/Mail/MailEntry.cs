namespace Sekisho.Storage.Mail;

/// <summary>A mail as the administrator sees it.</summary>
/// <param name="LetterId">The letter.</param>
/// <param name="PersonId">The addressee.</param>
/// <param name="Subject">What it says.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Attempts">Attempts begun.</param>
/// <param name="DueAt">When the next attempt is due.</param>
/// <param name="At">When that state began, or when the last attempt failed.</param>
/// <param name="Fault">Why the last attempt failed.</param>
public sealed record MailEntry(Guid LetterId, Guid PersonId, string Subject, MailState State, int Attempts, DateTimeOffset DueAt, DateTimeOffset At, string? Fault);
