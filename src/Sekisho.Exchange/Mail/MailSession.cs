using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Sekisho.Exchange.Mail;

/// <summary>
/// Sends mails one after the other over one connection to the body's mail server, which it makes for the first and makes anew when it was lost. What goes
/// wrong is an outcome, not an exception.
/// </summary>
public sealed class MailSession(MailSettings settings) : IAsyncDisposable
{
    private SmtpClient? client;

    /// <summary>Sends a mail. Taken means that the server has answered for it; what it does then is not known here.</summary>
    public async Task<MailOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        // MailKit's own limit does not hold for a server that says nothing at all.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Timeout);
        try
        {
            var answer = await (await ConnectedAsync(patience.Token)).SendAsync(MessageOf(mail), patience.Token);
            return new MailOutcome(null, OneLine(answer));
        }
        catch (SmtpCommandException refused)
        {
            // A server that greets with a refusal refuses this installation, not this mail.
            var fault = client is { IsConnected: true } ? Judge(refused) : (int)refused.StatusCode >= 500 ? MailFault.SenderRefused : MailFault.Unreachable;
            if (fault is MailFault.Unreachable) Close();
            return new MailOutcome(fault, $"{(int)refused.StatusCode} {OneLine(refused.Message)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Close();
            return new MailOutcome(MailFault.Unreachable, $"{settings.Timeout.TotalSeconds:0}秒待っても応答がありません");
        }
        catch (Exception fault) when (FaultOf(fault) is { } known)
        {
            Close();
            return new MailOutcome(known, OneLine(fault.Message));
        }
    }

    /// <summary>Says goodbye to the server, if it still listens.</summary>
    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                await client.DisconnectAsync(quit: true, patience.Token);
            }
            catch (Exception fault) when (FaultOf(fault) is not null || fault is OperationCanceledException)
            {
                // The mails were taken already; a server that does not wait for the goodbye loses nothing.
            }
        }

        Close();
    }

    private async Task<SmtpClient> ConnectedAsync(CancellationToken cancellation)
    {
        if (client is { IsConnected: true, IsAuthenticated: var known } && (known || settings.User is null)) return client;
        Close();

        // Closed networks reach no list of revoked certificates.
        client = new SmtpClient { CheckCertificateRevocation = false };
        if (settings.Authority is not null) client.ServerCertificateValidationCallback = IsOfAuthority;
        var security = settings.Tls switch
        {
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            MailTls.None => SecureSocketOptions.None,
            _ => throw new InvalidOperationException($"{settings.Tls} is no way to encrypt."),
        };
        await client.ConnectAsync(settings.Host, settings.Port, security, cancellation);
        if (settings.User is { } user) await SignInAsync(client, user, cancellation);
        return client;
    }

    private async Task SignInAsync(SmtpClient connected, string user, CancellationToken cancellation)
    {
        try
        {
            await connected.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }
        catch (NotSupportedException fault)
        {
            throw new AuthenticationException(fault.Message, fault);
        }
    }

    private void Close()
    {
        client?.Dispose();
        client = null;
    }

    private MimeMessage MessageOf(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.Id,
            Date = mail.At,
            Subject = OneLine(mail.Subject),
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text },
        };
        message.From.Add(new MailboxAddress(mail.Sender, settings.From));
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));

        // RFC 3834: so that no absence note answers.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    /// <summary>The chain must end at the given authority, and the name must fit; nothing else that is wrong is overlooked.</summary>
    private bool IsOfAuthority(object sender, X509Certificate? certificate, X509Chain? offered, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) return false;
        using var chain = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        chain.ChainPolicy.CustomTrustStore.AddRange(settings.Authority!);
        if (offered is not null) chain.ChainPolicy.ExtraStore.AddRange(offered.ChainElements.Select(e => e.Certificate).ToArray());
        using var own = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(own);
    }

    private static MailFault Judge(SmtpCommandException refused) => refused switch
    {
        { ErrorCode: SmtpErrorCode.SenderNotAccepted } when (int)refused.StatusCode >= 500 => MailFault.SenderRefused,
        { StatusCode: SmtpStatusCode.ServiceNotAvailable } => MailFault.Unreachable,
        { StatusCode: SmtpStatusCode.AuthenticationRequired } => MailFault.SignInRefused,
        _ => (int)refused.StatusCode >= 500 ? MailFault.Rejected : MailFault.Deferred,
    };

    private static MailFault? FaultOf(Exception fault) => fault switch
    {
        SslHandshakeException or NotSupportedException => MailFault.Untrusted,
        AuthenticationException or SaslException or ServiceNotAuthenticatedException => MailFault.SignInRefused,
        SmtpProtocolException or ServiceNotConnectedException or SocketException or IOException or TimeoutException => MailFault.Unreachable,
        _ => null,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
