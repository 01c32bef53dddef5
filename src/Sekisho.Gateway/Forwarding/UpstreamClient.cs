using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sekisho.Gateway.Protocols;
using Sekisho.Gateway.Recording;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Upstreams;
using Sekisho.Governance.Usage;

namespace Sekisho.Gateway.Forwarding;

/// <summary>
/// Sends a prompt to the provider and brings the answer back. Never retries: a retry may bill twice. Cancels the provider as soon as the
/// caller leaves. Tells how the use ended, whatever happens.
/// </summary>
internal sealed partial class UpstreamClient : IDisposable
{
    private readonly HttpMessageInvoker provider;
    private readonly ICredentialSeal seal;
    private readonly GatewayOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<UpstreamClient> log;

    public UpstreamClient(ICredentialSeal seal, GatewayOptions options, TimeProvider time, ILogger<UpstreamClient> log)
    {
        (this.seal, this.options, this.time, this.log) = (seal, options, time, log);
        provider = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = options.OutboundProxy is not null,
            Proxy = options.OutboundProxy is { } proxy ? new WebProxy(proxy) : null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ActivityHeadersPropagator = null,
            EnableMultipleHttp2Connections = true,

            // The end of a stream follows its [DONE] at once, and the connection is used again; a provider whose caller has left is not listened to.
            ResponseDrainTimeout = TimeSpan.FromMilliseconds(20),
        });
    }

    /// <summary>Forwards and streams back.</summary>
    public async Task<Ending> ForwardAsync(HttpContext http, ChatPrompt prompt, Passage passage)
    {
        using var patience = new Patience(options, time, http.RequestAborted);
        try
        {
            using var request = RequestOf(prompt, passage);
            patience.ForFirstByte();
            using var response = await provider.SendAsync(request, patience.Token);
            if (!response.IsSuccessStatusCode) return await RefusedByProviderAsync(http, response);
            if (response.Content.Headers.ContentEncoding.Count > 0) return await FailedAsync(http, Refuse.UpstreamUnreadable(), StatusCodes.Status502BadGateway);
            return prompt.Streamed
                ? await StreamedAnswer.CopyAsync(http, response, prompt.WantsUsage, patience)
                : await WholeAnswer.CopyAsync(http, response, options.MaximumAnswerBytes, patience);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            return new Ending(OutcomeKind.ClientGone, null, http.Response.HasStarted ? http.Response.StatusCode : 0);
        }
        catch (OperationCanceledException) when (patience.IsOver)
        {
            return await FailedAsync(http, Refuse.UpstreamTooSlow(), StatusCodes.Status504GatewayTimeout);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            Unreachable(log, passage.Service.Id, fault.HttpRequestError);
            return await FailedAsync(http, Refuse.UpstreamUnreachable(), StatusCodes.Status502BadGateway);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return await FailedAsync(http, Refuse.UpstreamBrokeOff(), StatusCodes.Status502BadGateway);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            CredentialLost(log, passage.Service.Id);
            return await FailedAsync(http, Refuse.UpstreamUnreachable(), StatusCodes.Status502BadGateway);
        }
        catch (Exception fault)
        {
            // The message may hold an address or a credential: only the type is logged.
            Unexpected(log, passage.Service.Id, fault.GetType().Name);
            return await FailedAsync(http, Refuse.GatewayFault(), StatusCodes.Status503ServiceUnavailable);
        }
    }

    public void Dispose() => provider.Dispose();

    private static async Task<Ending> RefusedByProviderAsync(HttpContext http, HttpResponseMessage response)
    {
        // The provider's 401 is about the body's credential, not about the caller's key: it must not look like the latter.
        var answer = response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => StatusCodes.Status429TooManyRequests,
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => (int)response.StatusCode,
            _ => StatusCodes.Status502BadGateway,
        };
        if (response.Headers.RetryAfter is { } wait) http.Response.Headers.RetryAfter = wait.ToString();
        return await FailedAsync(http, Refuse.UpstreamRefused((int)response.StatusCode), answer);
    }

    private static async Task<Ending> FailedAsync(HttpContext http, Refusal refusal, int status) =>
        http.Response.HasStarted ? Ending.Failed(refusal, http.Response.StatusCode) : Ending.Failed(refusal, await OpenAiRefusal.WriteAsync(http, refusal, status));

    private HttpRequestMessage RequestOf(ChatPrompt prompt, Passage passage)
    {
        var target = passage.Service.Upstream!;
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(target.Endpoint.AbsoluteUri.TrimEnd('/') + "/chat/completions"))
        {
            Content = new ByteArrayContent(prompt.ForProvider(passage.Model.UpstreamName)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        if (target.SealedCredential is { } credential) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", seal.Open(credential));
        return request;
    }

    [LoggerMessage(2401, LogLevel.Warning, "The provider of service {Service} cannot be reached: {Fault}.")]
    private static partial void Unreachable(ILogger log, Guid service, HttpRequestError fault);

    [LoggerMessage(2402, LogLevel.Error, "The credential of service {Service} cannot be opened with this master key.")]
    private static partial void CredentialLost(ILogger log, Guid service);

    [LoggerMessage(2403, LogLevel.Error, "Forwarding to service {Service} failed with {Fault}.")]
    private static partial void Unexpected(ILogger log, Guid service, string fault);
}
