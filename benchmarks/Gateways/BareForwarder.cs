using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace Sekisho.Benchmarks.Gateways;

/// <summary>The baseline: YARP's forwarder alone, as its documentation shows it, without routing, checks or records.</summary>
internal static class BareForwarder
{
    public static Task<LoopbackServer> StartAsync(Uri provider)
    {
        var client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            EnableMultipleHttp2Connections = true,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        });
        return LoopbackServer.StartAsync(
            services => services.AddHttpForwarder(),
            async (services, http) =>
            {
                var forwarded = await services.GetRequiredService<IHttpForwarder>().SendAsync(http, provider.AbsoluteUri, client, ForwarderRequestConfig.Empty, HttpTransformer.Default);
                if (forwarded is not ForwarderError.None) throw new InvalidOperationException($"YARP could not forward: {forwarded}.");
            });
    }
}
