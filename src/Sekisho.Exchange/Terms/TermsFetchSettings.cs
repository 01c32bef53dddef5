using System.Net;

namespace Sekisho.Exchange.Terms;

/// <summary>How terms are fetched.</summary>
/// <param name="Proxy">Outbound proxy, or null. Behind one the proxy resolves names; it must keep internal addresses closed itself.</param>
/// <param name="AllowedNetworks">Networks that are not public and yet may be reached, such as that of a mirror within the house.</param>
public sealed record TermsFetchSettings(Uri? Proxy, IReadOnlyList<IPNetwork> AllowedNetworks)
{
    /// <summary>Time for all of it, redirects included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Resolves a name to addresses; asked once for each connection.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
