namespace Sekisho.Gateway.Forwarding;

/// <summary>How long the provider may keep silent: first until its first byte, then between any two. Ends at once when the caller leaves.</summary>
internal sealed class Patience : IDisposable
{
    private readonly GatewayOptions options;
    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource either;

    public Patience(GatewayOptions options, TimeProvider time, CancellationToken callerGone)
    {
        this.options = options;
        silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, callerGone);
    }

    /// <summary>Ends when the provider was silent for too long or the caller left.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Whether the provider was silent for too long.</summary>
    public bool IsOver => silence.IsCancellationRequested;

    public void ForFirstByte() => silence.CancelAfter(options.UpstreamTimeout);

    public void ForNextBytes() => silence.CancelAfter(options.IdleTimeout);

    public void Dispose()
    {
        either.Dispose();
        silence.Dispose();
    }
}
