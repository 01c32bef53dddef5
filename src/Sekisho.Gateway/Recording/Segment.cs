namespace Sekisho.Gateway.Recording;

/// <summary>A segment's place in the journal, with the offset of every 64th record.</summary>
internal sealed class Segment(string path, long firstSequence, int bytes)
{
    private const int IndexStep = 64;
    private readonly Lock _gate = new();
    private readonly List<int> _offsets = [];

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileName(Path);

    public long FirstSequence { get; } = firstSequence;

    public int Bytes { get; } = bytes;

    /// <summary>When it was seen to be drained, by the monotonic clock; null before.</summary>
    public long? DrainedAt { get; set; }

    /// <summary>Notes where a record lies; called for each record in order.</summary>
    public void Note(long sequence, int offset)
    {
        if ((sequence - FirstSequence) % IndexStep != 0)
            return;
        lock (_gate)
            _offsets.Add(offset);
    }

    /// <summary>The nearest noted record at or before a durable sequence.</summary>
    public (long Sequence, int Offset) Before(long sequence)
    {
        lock (_gate)
        {
            var index = (int)((sequence - FirstSequence) / IndexStep);
            return (FirstSequence + ((long)index * IndexStep), _offsets[index]);
        }
    }
}
