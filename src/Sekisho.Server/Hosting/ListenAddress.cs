using System.Net;

namespace Sekisho.Server.Hosting;

/// <summary>What an address to listen on means: everywhere (a wildcard), this machine alone, or one of its addresses.</summary>
internal static class ListenAddress
{
    /// <summary>Whether it stands for every address of the machine, so that nobody can be sent there.</summary>
    public static bool IsWildcard(Uri address) => IPAddress.TryParse(address.DnsSafeHost, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));

    /// <summary>Whether only this machine reaches it. A name other than localhost makes Kestrel listen everywhere.</summary>
    public static bool IsLoopback(Uri address) => IPAddress.TryParse(address.DnsSafeHost, out var ip)
        ? IPAddress.IsLoopback(ip)
        : string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>The address under which this machine itself reaches what listens there.</summary>
    public static Uri FromHere(string address)
    {
        var listening = new Uri(address);
        return IsWildcard(listening) ? new UriBuilder(listening) { Host = listening.HostNameType is UriHostNameType.IPv6 ? "[::1]" : "127.0.0.1" }.Uri : listening;
    }
}
