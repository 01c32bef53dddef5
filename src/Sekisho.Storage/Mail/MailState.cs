namespace Sekisho.Storage.Mail;

/// <summary>What has become of a letter's mail to one addressee. Queued until it is one of the others.</summary>
public enum MailState
{
    /// <summary>It waits for its first attempt or for the next one.</summary>
    Queued,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>No further attempt is made, unless an administrator asks for it.</summary>
    GivenUp,

    /// <summary>Not sent, and rightly so: the addressee has left the post, or mail was switched off.</summary>
    Void,
}
