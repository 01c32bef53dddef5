using System.Security.Cryptography.X509Certificates;

namespace Sekisho.Exchange.Mail;

/// <summary>The body's own mail server.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">Port.</param>
/// <param name="Tls">How the connection is encrypted.</param>
/// <param name="From">The address that mails come from.</param>
/// <param name="Timeout">Longest wait for an answer of the server, from connecting to the last line of a mail.</param>
public sealed record MailSettings(string Host, int Port, MailTls Tls, string From, TimeSpan Timeout)
{
    /// <summary>The name to sign in with, or null for a server that wants none.</summary>
    public string? User { get; init; }

    /// <summary>The password to it.</summary>
    public string? Password { get; init; }

    /// <summary>The authority that the server's certificate must come from, instead of those that the system trusts: closed networks have their own.</summary>
    public X509Certificate2Collection? Authority { get; init; }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port} ({Tls}) {From}";
}
