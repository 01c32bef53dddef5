using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;
using Sekisho.Exchange.Mail;

namespace Sekisho.IntegrationTests.Exchange.Mail;

/// <summary>
/// A mail server on a free port of this machine, speaking SMTP (RFC 5321) with STARTTLS, AUTH PLAIN and PIPELINING as real ones do. What it does wrong is
/// told by its properties; it stands for what lies outside the program.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentBag<Task> talks = [];
    private Task accepting = Task.CompletedTask;
    private int connections;

    public static MailServer Start(MailTls tls = MailTls.None, X509Certificate2? certificate = null)
    {
        var server = new MailServer { Tls = tls, Certificate = certificate };
        server.listener.Start();
        server.accepting = server.AcceptAsync();
        return server;
    }

    public MailTls Tls { get; private init; }

    public X509Certificate2? Certificate { get; private init; }

    /// <summary>Name and password that it wants, as <c>name:password</c>.</summary>
    public string? SignIn { get; set; }

    /// <summary>Another answer to a command; null for the usual one. An empty one drops the connection.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Says nothing at all.</summary>
    public bool Silent { get; set; }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref connections);

    /// <summary>The mails that it took.</summary>
    public ConcurrentQueue<TakenMail> Taken { get; } = [];

    public MailSettings Settings(TimeSpan? timeout = null) => new("127.0.0.1", Port, Tls, "sekisho@city.example", timeout ?? TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await Task.WhenAll([accepting, .. talks]);
        closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                Interlocked.Increment(ref connections);
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It is closed.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            if (Silent) await Task.Delay(Timeout.Infinite, closing.Token);
            if (Tls is MailTls.Implicit) stream = await EncryptAsync(stream);
            await new Talk(this, stream).RunAsync(closing.Token);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The other side has left, or did not trust the certificate.
        }
    }

    private async Task<SslStream> EncryptAsync(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, closing.Token);
        return encrypted;
    }

    /// <summary>A mail as it came in.</summary>
    internal sealed record TakenMail(string From, IReadOnlyList<string> To, MimeMessage Message, bool Encrypted, bool SignedIn);

    private sealed class Talk(MailServer server, Stream stream)
    {
        private readonly List<string> to = [];
        private Stream current = stream;
        private string from = "";
        private bool signedIn;

        public async Task RunAsync(CancellationToken cancellation)
        {
            if (!await SayAsync(server.Answer("CONNECT") ?? "220 mail.example ESMTP", cancellation)) return;
            while (await ReadLineAsync(cancellation) is { } line)
            {
                var answer = server.Answer(line) ?? Usual(line);
                if (!await SayAsync(answer, cancellation)) return;
                if (line.Equals("QUIT", StringComparison.OrdinalIgnoreCase) || answer.StartsWith("421", StringComparison.Ordinal)) return;
                if (line.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase) && answer.StartsWith("220", StringComparison.Ordinal)) current = await server.EncryptAsync(current);
                if (line.Equals("DATA", StringComparison.OrdinalIgnoreCase) && answer.StartsWith("354", StringComparison.Ordinal) && !await TakeAsync(cancellation)) return;
            }
        }

        private string Usual(string line)
        {
            var command = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (command)
            {
                case "EHLO":
                    return string.Join("\r\n", Offers());
                case "STARTTLS":
                    return "220 go ahead";
                case "AUTH":
                    var given = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                    signedIn = $"{given[1]}:{given[2]}" == server.SignIn;
                    return signedIn ? "235 welcome" : "535 5.7.8 authentication credentials invalid";
                case "MAIL":
                    if (server.SignIn is not null && !signedIn) return "530 5.7.0 authentication required";
                    (from, _) = (Address(line), to.RemoveAll(_ => true));
                    return "250 ok";
                case "RCPT":
                    to.Add(Address(line));
                    return "250 ok";
                case "DATA":
                    return "354 go on";
                case "RSET" or "NOOP":
                    return "250 ok";
                case "QUIT":
                    return "221 bye";
                default:
                    return "500 what";
            }
        }

        private IEnumerable<string> Offers()
        {
            yield return "250-mail.example";
            if (server.Tls is MailTls.StartTls && current is not SslStream && server.Certificate is not null) yield return "250-STARTTLS";
            if (server.SignIn is not null) yield return "250-AUTH PLAIN";
            yield return "250-PIPELINING";
            yield return "250 8BITMIME";
        }

        private async Task<bool> TakeAsync(CancellationToken cancellation)
        {
            using var text = new MemoryStream();
            while (await ReadLineAsync(cancellation) is { } line && line != ".")
            {
                await text.WriteAsync(Encoding.Latin1.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n"), cancellation);
            }

            text.Position = 0;
            var answer = server.Answer(".") ?? "250 2.0.0 taken";
            if (answer.Length == 0 || answer[0] == '2') server.Taken.Enqueue(new TakenMail(from, [.. to], await MimeMessage.LoadAsync(text, cancellation), current is SslStream, signedIn));
            return await SayAsync(answer, cancellation);
        }

        private async Task<bool> SayAsync(string answer, CancellationToken cancellation)
        {
            if (answer.Length == 0) return false;
            await current.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), cancellation);
            await current.FlushAsync(cancellation);
            return true;
        }

        /// <summary>Byte by byte, so that nothing of a TLS handshake is read ahead.</summary>
        private async Task<string?> ReadLineAsync(CancellationToken cancellation)
        {
            var line = new StringBuilder();
            var one = new byte[1];
            while (await current.ReadAsync(one, cancellation) == 1)
            {
                if (one[0] == '\n') return line.ToString().TrimEnd('\r');
                line.Append((char)one[0]);
            }

            return null;
        }

        private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
    }
}
