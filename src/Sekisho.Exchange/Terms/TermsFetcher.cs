using System.Net;
using System.Net.Sockets;
using Sekisho.Documents.Terms;
using Sekisho.Governance.Refusals;

namespace Sekisho.Exchange.Terms;

/// <summary>
/// Fetches terms from an address that a person typed, without becoming a way into the house (SSRF): only http and https at their usual ports; a name is resolved
/// here, every address that it has must be public, and the connection goes to the address that was judged, so that a second answer of the name server changes
/// nothing; redirects are followed by hand and judged alike. No cookies, no credentials, no unbounded answer.
/// </summary>
public sealed class TermsFetcher : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly string[] Documents = ["text/html", "application/xhtml+xml", "application/pdf", "text/plain"];

    private readonly TermsFetchSettings settings;
    private readonly HttpMessageInvoker web;

    /// <summary>A fetcher with its settings.</summary>
    public TermsFetcher(TermsFetchSettings settings)
    {
        this.settings = settings;
        web = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Credentials = null,
            UseProxy = settings.Proxy is not null,
            Proxy = settings.Proxy is { } proxy ? new WebProxy(proxy) : null,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = settings.Proxy is null ? ConnectAsync : null,
        });
    }

    /// <summary>
    /// Fetches a document. SK1430 for an address that is not of the public web, SK1431 where nothing answers, SK1432 for another status than success, SK1433 for what is
    /// too large, SK1434 for what is neither HTML, PDF nor text, SK1435 for too many redirects.
    /// </summary>
    public async Task<Result<FetchedTerms>> FetchAsync(Uri address, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.Patience);
        try
        {
            for (var (at, hop) = (address, 0); hop <= MostRedirects; hop++)
            {
                if (!IsOfTheWeb(at)) return Refuse.TermsAddressClosed();
                using var request = new HttpRequestMessage(HttpMethod.Get, at);
                request.Headers.UserAgent.ParseAdd("Sekisho");
                request.Headers.Accept.ParseAdd("text/html, application/pdf, text/plain");
                using var response = await web.SendAsync(request, patience.Token);
                if (response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect && response.Headers.Location is { } next)
                {
                    at = new Uri(at, next);
                    continue;
                }

                if (!response.IsSuccessStatusCode) return Refuse.TermsStatus((int)response.StatusCode);
                return await ReadAsync(response, at, patience.Token);
            }

            return Refuse.TermsRedirects();
        }
        catch (ClosedAddressException)
        {
            return Refuse.TermsAddressClosed();
        }
        catch (HttpRequestException fault) when (fault.InnerException is ClosedAddressException)
        {
            return Refuse.TermsAddressClosed();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException or UriFormatException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Refuse.TermsUnreachable();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => web.Dispose();

    private static async Task<Result<FetchedTerms>> ReadAsync(HttpResponseMessage response, Uri at, CancellationToken cancellation)
    {
        var type = response.Content.Headers.ContentType;
        if (type?.MediaType is not { } media || !Documents.Contains(media, StringComparer.OrdinalIgnoreCase)) return Refuse.TermsNoDocument();
        await using var source = await response.Content.ReadAsStreamAsync(cancellation);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await source.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (content.Length + read > TermsReader.LargestBytes) return Refuse.TermsTooLarge();
            await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return new FetchedTerms(content.ToArray(), type.ToString(), at);
    }

    /// <summary>Before anything is sent: scheme, port, no name and password, and no address written out that is closed.</summary>
    private bool IsOfTheWeb(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0) return false;
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var written)) return IsOpen(written) && (address.IsDefaultPort || IsAllowed(written));
        if (address.IsDefaultPort) return address.HostNameType is UriHostNameType.Dns && address.Host.Contains('.', StringComparison.Ordinal) && !address.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        return settings.AllowedNetworks.Count > 0 && settings.Proxy is null;
    }

    private bool IsOpen(IPAddress address) => PublicAddress.Is(address) || IsAllowed(address);

    private bool IsAllowed(IPAddress address) => settings.AllowedNetworks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    /// <summary>Connects to an address that was judged; a name with one closed address is closed as a whole.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var written) ? [written] : await settings.Resolve(host, cancellation);
        if (addresses.Length == 0) throw new SocketException((int)SocketError.HostNotFound);
        if (!Array.TrueForAll(addresses, IsOpen) || (port is not (80 or 443) && !Array.TrueForAll(addresses, IsAllowed))) throw new ClosedAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ClosedAddressException : Exception;
}
