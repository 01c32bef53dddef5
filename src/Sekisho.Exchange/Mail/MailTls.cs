namespace Sekisho.Exchange.Mail;

/// <summary>How the connection to the mail server is encrypted.</summary>
public enum MailTls
{
    /// <summary>From the first byte (RFC 8314); usual port 465.</summary>
    Implicit,

    /// <summary>By STARTTLS (RFC 3207), and not at all where the server does not offer it; usual port 587.</summary>
    StartTls,

    /// <summary>Not: for a server on the same machine or in a network that is trusted as a whole; usual port 25. No password is sent over it.</summary>
    None,
}
