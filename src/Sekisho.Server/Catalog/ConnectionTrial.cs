using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Sekisho.Governance.Upstreams;
using Sekisho.Server.Settings;

namespace Sekisho.Server.Catalog;

/// <summary>Tries a connection by asking the provider for its models: costs nothing, sends no text of anybody.</summary>
internal sealed class ConnectionTrial : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker provider;
    private readonly ICredentialSeal seal;

    public ConnectionTrial(ServerSettings settings, ICredentialSeal seal)
    {
        this.seal = seal;
        provider = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = settings.OutboundProxy is not null,
            Proxy = settings.OutboundProxy is { } proxy ? new WebProxy(proxy) : null,
            ConnectTimeout = Patience,
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>Tries it; the sentence says what to do where it failed. Nothing of the provider's answer but its status is shown.</summary>
    public async Task<(bool Works, string Sentence)> TryAsync(Upstream upstream, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(upstream.Endpoint.AbsoluteUri.TrimEnd('/') + "/models"));
            if (upstream.SealedCredential is { } credential) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seal.Open(credential));
            using var response = await provider.SendAsync(request, patience.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => (true, "接続できました。提供元が応答し、認証情報も受け付けられました。"),
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => (false, "提供元に届きましたが、認証情報が受け付けられませんでした。認証情報を入れ直してください。"),
                HttpStatusCode.NotFound => (false, "提供元に届きましたが、その場所に窓口がありません。接続先のアドレスを確かめてください。"),
                var status => (false, $"提供元に届きましたが、受け付けられませんでした（HTTP {(int)status}）。接続先と契約の状態を確かめてください。"),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (false, "時間内に応答がありませんでした。接続先のアドレスと、プロキシや防火壁の設定を確かめてください。");
        }
        catch (HttpRequestException)
        {
            return (false, "接続先に届きませんでした。アドレスと、プロキシや防火壁の設定を確かめてください。");
        }
        catch (CryptographicException)
        {
            return (false, "保存した認証情報を開けませんでした。認証情報を入れ直してください。");
        }
    }

    public void Dispose() => provider.Dispose();
}
