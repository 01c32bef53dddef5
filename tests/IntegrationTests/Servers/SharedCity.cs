using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>One sample city for all tests of a class, which then must not depend on what another one of them did.</summary>
public sealed class SharedCity : IAsyncLifetime
{
    /// <summary>The server.</summary>
    public SampleServer Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await SampleServer.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
