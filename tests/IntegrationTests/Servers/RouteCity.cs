using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>A sample city with the long route for all tests of a class, which then must not depend on what another one of them did.</summary>
public sealed class RouteCity : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public SampleServer Server { get; private set; } = null!;

    /// <summary>What is done in it without pages.</summary>
    public RouteScene Scene { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Server = await SampleServer.StartAsync();
        Scene = new RouteScene(Server);
        await Scene.PrepareAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
