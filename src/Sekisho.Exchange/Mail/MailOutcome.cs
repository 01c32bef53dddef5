namespace Sekisho.Exchange.Mail;

/// <summary>What came of sending a mail.</summary>
/// <param name="Fault">Why it was not taken; null where the server has taken it.</param>
/// <param name="Answer">What the server said, or what went wrong, in a line.</param>
public sealed record MailOutcome(MailFault? Fault, string Answer)
{
    /// <summary>Whether the server as such is of no use now, so that other mails need not be tried.</summary>
    public bool ConcernsAll => Fault is MailFault.Unreachable or MailFault.Untrusted or MailFault.SignInRefused or MailFault.SenderRefused;
}
