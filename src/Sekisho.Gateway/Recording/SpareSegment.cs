namespace Sekisho.Gateway.Recording;

/// <summary>The next segment, made ahead in the background. That it could not be made poisons nothing: nothing durable was touched.</summary>
internal sealed class SpareSegment(IJournalDisk disk, string folder, int bytes, TimeProvider time)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private readonly object _gate = new();
    private bool _busy;
    private bool _ready;
    private Exception? _failure;
    private long _failedAt;

    /// <summary>Begins to make one unless there is one.</summary>
    public void Prepare()
    {
        lock (_gate)
        {
            if (_busy || _ready)
                return;
            _busy = true;
        }

        _ = Task.Run(Make);
    }

    /// <summary>Waits for the spare and takes it; tries anew when the last attempt failed a second ago or more.</summary>
    /// <exception cref="JournalUnavailableException">The disk has no room for one.</exception>
    public void Take()
    {
        lock (_gate)
        {
            while (_busy)
                Monitor.Wait(_gate);
            if (!_ready && (_failure is null || time.GetElapsedTime(_failedAt) >= RetryAfter))
                Make();
            if (!_ready)
                throw new JournalUnavailableException("There is no room on the disk for the journal's next segment.", _failure);
            _ready = false;
        }
    }

    /// <summary>Waits until nothing is being made.</summary>
    public void Settle()
    {
        lock (_gate)
        {
            while (_busy)
                Monitor.Wait(_gate);
        }
    }

    private void Make()
    {
        Exception? failure = null;
        try
        {
            disk.Allocate(SegmentFiles.SparePath(folder), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = e;
        }

        lock (_gate)
        {
            _busy = false;
            _ready = failure is null;
            _failure = failure;
            _failedAt = time.GetTimestamp();
            Monitor.PulseAll(_gate);
        }
    }
}
