namespace Sekisho.Exchange.Mail;

/// <summary>A mail in plain text.</summary>
/// <param name="Id">Message-Id without its angle brackets: the same mail sent twice has the same, so that mail programs show it once.</param>
/// <param name="At">Its date.</param>
/// <param name="Sender">The name that it comes from; the address is the settings'.</param>
/// <param name="ToName">Name of the addressee.</param>
/// <param name="ToAddress">Address of the addressee.</param>
/// <param name="Subject">Subject line.</param>
/// <param name="Text">Text.</param>
public sealed record OutgoingMail(string Id, DateTimeOffset At, string Sender, string ToName, string ToAddress, string Subject, string Text);
