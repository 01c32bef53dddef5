using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>One running sample city for all tests of a class: for what does not need an untouched one.</summary>
public sealed class SampleCityFixture : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public SampleServer Server { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    public async ValueTask InitializeAsync() => Server = await SampleServer.StartAsync();

    /// <summary>Stops it.</summary>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
