using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Authentication;

/// <summary>
/// Counts wrong keys by address. Beyond the limit it says 429 instead of 401, with the time to wait. It never holds up a right key: behind a
/// shared address one misconfigured program would lock everybody out, and 256 random bits are not guessed by trying faster.
/// </summary>
internal sealed class WrongKeys : IDisposable
{
    /// <summary>Wrong keys a minute and address.</summary>
    public const int PerMinute = 60;

    private const string SecondsToWait = "60";

    private readonly PartitionedRateLimiter<IPAddress> attempts = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>SK2001, or SK2009 beyond the limit.</summary>
    public Refusal Refuse(HttpContext http)
    {
        using var attempt = attempts.AttemptAcquire(http.Connection.RemoteIpAddress ?? IPAddress.None);
        if (attempt.IsAcquired) return Governance.Refusals.Refuse.KeyUnknown();
        http.Response.Headers.RetryAfter = SecondsToWait;
        return Governance.Refusals.Refuse.TooManyRequests();
    }

    public void Dispose() => attempts.Dispose();
}
