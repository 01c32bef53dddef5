namespace Sekisho.Gateway.Recording;

/// <summary>The segments in order, what of them is drained, and how long the drained ones stay.</summary>
internal sealed class SegmentList(string folder, IEnumerable<Segment> segments, TimeSpan keepDrained, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Segment> _segments = [.. segments];
    private long _released;

    public void Add(Segment segment)
    {
        lock (_gate)
            _segments.Add(segment);
    }

    public bool Has(Segment segment)
    {
        lock (_gate)
            return _segments.Contains(segment);
    }

    /// <summary>The segments that hold sequences above this one.</summary>
    public Segment[] Above(long sequence, long lastSequence)
    {
        lock (_gate)
            return [.. _segments.Where((_, i) => LastOf(i, lastSequence) > sequence)];
    }

    /// <summary>Bytes of the segments that hold a record which is not drained yet.</summary>
    public long UndrainedBytes(long lastSequence)
    {
        lock (_gate)
            return _segments.Where((_, i) => LastOf(i, lastSequence) > _released).Sum(s => (long)s.Bytes);
    }

    /// <summary>
    /// Takes note of what is drained and deletes what has been for long enough, the oldest first, each deletion durable before the next:
    /// after a power cut no gap can appear. The last segment stays, for the sequences go on from it.
    /// </summary>
    public void Release(long throughSequence)
    {
        lock (_gate)
        {
            _released = Math.Max(_released, throughSequence);
            var now = time.GetTimestamp();
            for (var i = 0; i < _segments.Count - 1; i++)
            {
                if (LastOf(i, 0) <= _released)
                    _segments[i].DrainedAt ??= now;
            }

            while (_segments.Count > 1 && _segments[0].DrainedAt is { } drained && time.GetElapsedTime(drained, now) >= keepDrained)
            {
                File.Delete(_segments[0].Path);
                DirectorySync.Sync(folder);
                _segments.RemoveAt(0);
            }
        }
    }

    private long LastOf(int index, long lastSequence) =>
        index + 1 < _segments.Count ? _segments[index + 1].FirstSequence - 1 : lastSequence;
}
