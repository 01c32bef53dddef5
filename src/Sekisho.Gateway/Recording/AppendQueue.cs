namespace Sekisho.Gateway.Recording;

/// <summary>
/// Callers that wait for the writer. It has no bound of its own: each of them is a request that the server has let in and that waits here.
/// </summary>
internal sealed class AppendQueue
{
    private readonly object _gate = new();
    private List<AppendRequest> _waiting = [];
    private string? _closed;
    private Exception? _cause;

    public void Add(AppendRequest request)
    {
        lock (_gate)
        {
            if (_closed is not null)
            {
                request.Refuse(_closed, _cause);
                return;
            }

            _waiting.Add(request);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes all who wait, in exchange for an empty list; null once the queue is closed and empty.</summary>
    public List<AppendRequest>? Take(List<AppendRequest> empty)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed is not null)
                    return null;
                Monitor.Wait(_gate);
            }

            var taken = _waiting;
            _waiting = empty;
            return taken;
        }
    }

    /// <summary>Refuses whoever comes from now on; those who wait are still served.</summary>
    public void Close(string reason, Exception? cause = null)
    {
        lock (_gate)
        {
            _closed ??= reason;
            _cause ??= cause;
            Monitor.Pulse(_gate);
        }
    }
}
