namespace Sekisho.Exchange.Mail;

/// <summary>Why a mail was not taken.</summary>
public enum MailFault
{
    /// <summary>The server does not answer, or the connection was lost.</summary>
    Unreachable,

    /// <summary>The connection cannot be encrypted, or the server's certificate is not trusted.</summary>
    Untrusted,

    /// <summary>The server does not take name and password.</summary>
    SignInRefused,

    /// <summary>The server does not take mails from this sender, or answers in no way that SMTP knows.</summary>
    SenderRefused,

    /// <summary>The server cannot take this mail now (4xx): later it may.</summary>
    Deferred,

    /// <summary>The server does not take this mail or knows no such addressee (5xx): another attempt would end alike.</summary>
    Rejected,
}
