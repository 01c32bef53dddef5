namespace Sekisho.Server.Pages.Audit;

/// <summary>An entry as the list shows it.</summary>
/// <param name="Sequence">Place in the chain.</param>
/// <param name="At">When.</param>
/// <param name="What">The act as a sentence.</param>
/// <param name="Subject">What it was done to, in words; null where that says nothing more.</param>
/// <param name="Url">The page of the subject, or null.</param>
/// <param name="Who">Post, name, capacity.</param>
/// <param name="Basis">What it rests on.</param>
public sealed record AuditRow(long Sequence, DateTimeOffset At, string What, string? Subject, string? Url, string Who, string Basis);
