namespace Sekisho.Gateway.Recording;

/// <summary>Gathers records and writes them with one write and one flush. Used by the writer's thread alone.</summary>
internal sealed class BatchWriter(JournalTail tail) : IDisposable
{
    private readonly byte[] _chain = [.. tail.Chain];
    private readonly List<int> _offsets = [];
    private byte[] _batch = new byte[64 << 10];
    private int _batchBytes;
    private Segment _segment = tail.Segment;
    private ISegmentFile _file = tail.File;
    private int _end = tail.End;
    private long _next = tail.NextSequence;

    /// <summary>The sequence that the next record gets.</summary>
    public long NextSequence => _next + _offsets.Count;

    /// <summary>The chain hash after the last record.</summary>
    public ReadOnlyMemory<byte> Chain => _chain;

    public bool Fits(int payloadLength) => RecordFormat.HeadBytes + payloadLength <= _segment.Bytes - _end - _batchBytes;

    /// <summary>Adds a record that fits to the batch.</summary>
    public void Stage(ReadOnlySpan<byte> payload)
    {
        var size = RecordFormat.SizeOf(payload.Length);
        if (_batch.Length - _batchBytes < size)
            Array.Resize(ref _batch, Math.Max(_batch.Length * 2, _batchBytes + size));
        RecordFormat.Write(_batch.AsSpan(_batchBytes, size), NextSequence, _offsets.Count, payload, _chain);
        _offsets.Add(_end + _batchBytes);
        _batchBytes += size;
    }

    /// <summary>Makes the batch durable.</summary>
    public void Commit()
    {
        // The zeros behind the last record may reach over the segment's end by a few bytes; they are not written.
        var bytes = Math.Min(_batchBytes, _segment.Bytes - _end);
        _file.Write(_batch.AsSpan(0, bytes), _end);
        _file.Flush();
        foreach (var offset in _offsets)
            _segment.Note(_next++, offset);
        _end += bytes;
        _batchBytes = 0;
        _offsets.Clear();
    }

    /// <summary>Goes on in the next segment; the batch is empty.</summary>
    public void GoOnIn(Segment segment, ISegmentFile file)
    {
        _file.Dispose();
        (_segment, _file, _end) = (segment, file, SegmentHeader.Bytes);
    }

    public void Dispose() => _file.Dispose();
}
