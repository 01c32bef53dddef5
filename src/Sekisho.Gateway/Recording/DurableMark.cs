namespace Sekisho.Gateway.Recording;

/// <summary>The last durable sequence, and those who wait for it to move.</summary>
internal sealed class DurableMark(long last)
{
    private readonly Lock _gate = new();
    private long _last = last;
    private TaskCompletionSource? _moved;
    private string? _ended;

    public long Last => Volatile.Read(ref _last);

    public void Advance(long last)
    {
        TaskCompletionSource? moved;
        lock (_gate)
        {
            Volatile.Write(ref _last, last);
            (moved, _moved) = (_moved, null);
        }

        moved?.SetResult();
    }

    /// <summary>Nothing will follow; whoever waits is told so.</summary>
    public void End(string reason)
    {
        TaskCompletionSource? moved;
        lock (_gate)
        {
            _ended ??= reason;
            (moved, _moved) = (_moved, null);
        }

        moved?.SetResult();
    }

    /// <exception cref="JournalUnavailableException">Nothing will follow.</exception>
    public async Task WaitForAsync(long afterSequence, CancellationToken cancellation)
    {
        while (true)
        {
            TaskCompletionSource moved;
            lock (_gate)
            {
                if (_last > afterSequence)
                    return;
                if (_ended is not null)
                    throw new JournalUnavailableException(_ended);
                moved = _moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            await moved.Task.WaitAsync(cancellation);
        }
    }
}
