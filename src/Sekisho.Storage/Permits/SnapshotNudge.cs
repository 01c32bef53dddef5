namespace Sekisho.Storage.Permits;

/// <summary>Wakes this node's snapshot source at once after a change made on this node; other nodes see it at their next look.</summary>
internal sealed class SnapshotNudge : IDisposable
{
    private readonly SemaphoreSlim signal = new(0);

    public void Signal() => signal.Release();

    /// <summary>Returns after a signal or after the time, whichever comes first.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        if (!await signal.WaitAsync(longest, cancellation)) return;

        // Signals that came together need one look only.
        while (await signal.WaitAsync(TimeSpan.Zero, cancellation))
        {
        }
    }

    public void Dispose() => signal.Dispose();
}
