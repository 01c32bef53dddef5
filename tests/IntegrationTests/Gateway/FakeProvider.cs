using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sekisho.IntegrationTests.Gateway;

/// <summary>A provider in OpenAI's protocol on a free port of the loopback address: writes down every request, then answers as it is told.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    /// <summary>The key that the body has with this provider.</summary>
    public const string Credential = "sk-provider-secret";

    private readonly ConcurrentQueue<ReceivedRequest> received = new();
    private int givenUp;
    private readonly WebApplication app;

    private FakeProvider(WebApplication app) => this.app = app;

    /// <summary>Base address, as a service is connected with it.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/v1");

    /// <summary>Everything that it received, in order.</summary>
    public IReadOnlyList<ReceivedRequest> Received => [.. received];

    /// <summary>How it answers.</summary>
    public Func<HttpContext, ReceivedRequest, Task> Answer { get; set; } = ProviderAnswers.UsualAsync;

    /// <summary>How many requests the gateway gave up before their answer ended.</summary>
    public int GivenUp => Volatile.Read(ref givenUp);

    public static async Task<FakeProvider> StartAsync(Func<HttpContext, ReceivedRequest, Task>? answer = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var provider = new FakeProvider(app);
        if (answer is not null) provider.Answer = answer;
        app.Run(provider.TakeAsync);
        await app.StartAsync();
        provider.Endpoint = new Uri(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "v1");
        return provider;
    }

    /// <summary>From now on it refuses connections; what it received stays known.</summary>
    public Task StopAsync() => app.StopAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var request = new ReceivedRequest(http.Request.Method, http.Request.Path, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
        received.Enqueue(request);
        try
        {
            await Answer(http, request);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            Interlocked.Increment(ref givenUp);
        }
    }
}
