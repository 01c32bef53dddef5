using Microsoft.AspNetCore.Http;
using Sekisho.Governance.Refusals;

namespace Sekisho.Gateway.Protocols;

/// <summary>
/// How many bytes of requests the gateway holds at once. An inspected prompt needs about twelve times its size: without a bound a few dozen
/// large ones would take all memory, and with it the prompts of everybody else.
/// </summary>
internal sealed class RequestRoom(GatewayOptions options)
{
    private const string SecondsToWait = "5";

    private long taken;

    /// <summary>Takes room for a request until its end, before anything of it is read. One that does not say its length may become the largest. SK2009.</summary>
    public Result<IDisposable> Enter(HttpContext http)
    {
        var bytes = Math.Min(http.Request.ContentLength ?? options.MaximumBodyBytes, options.MaximumBodyBytes);
        if (Interlocked.Add(ref taken, bytes) <= options.MaximumBytesAtOnce) return new Place(this, bytes);
        Interlocked.Add(ref taken, -bytes);
        http.Response.Headers.RetryAfter = SecondsToWait;

        // What was not read of the request is not waited for.
        http.Response.Headers.Connection = "close";
        return Refuse.TooManyRequests();
    }

    private sealed class Place(RequestRoom room, long bytes) : IDisposable
    {
        public void Dispose() => Interlocked.Add(ref room.taken, -bytes);
    }
}
