using System.Security.Cryptography;

namespace Sekisho.Gateway.Recording;

/// <summary>Checks a segment's records from the first on: checksums, sequences, chain.</summary>
internal sealed class SegmentScan
{
    private readonly Segment _segment;
    private readonly ReadOnlyMemory<byte> _content;

    public SegmentScan(Segment segment, SegmentHeader header, ReadOnlyMemory<byte> content)
    {
        _segment = segment;
        _content = content;
        Chain = header.ChainBefore.ToArray();
        NextSequence = header.FirstSequence;
    }

    /// <summary>Where the valid records end.</summary>
    public int End { get; private set; } = SegmentHeader.Bytes;

    /// <summary>Where the last batch begins.</summary>
    public int LastBatch { get; private set; } = SegmentHeader.Bytes;

    /// <summary>The sequence that belongs at the end.</summary>
    public long NextSequence { get; private set; }

    /// <summary>The chain hash at the end.</summary>
    public byte[] Chain { get; }

    /// <summary>Whether anything but zeros stands behind the end.</summary>
    public bool HasTail { get; private set; }

    /// <summary>Reads as far as the records are valid.</summary>
    /// <exception cref="JournalDamagedException">A whole record is not the one that belongs there.</exception>
    public void Run()
    {
        Span<byte> computed = stackalloc byte[SHA256.HashSizeInBytes];
        while (RecordFormat.TryRead(_content.Span[End..], out var head))
        {
            var record = _content.Span[End..];
            if (head.Sequence != NextSequence)
                throw Damage($"record {head.Sequence} stands where {NextSequence} belongs.");
            if (!RecordFormat.ChainBefore(record).SequenceEqual(Chain))
                throw Damage($"the chain is broken before record {head.Sequence}.");
            RecordFormat.ChainAfter(record, head.PayloadLength, computed);
            computed.CopyTo(Chain);
            _segment.Note(head.Sequence, End);
            if (head.Place == 0)
                LastBatch = End;
            End = Math.Min(End + head.Size, _content.Length);
            NextSequence++;
        }

        HasTail = _content.Span[End..].ContainsAnyExcept((byte)0);
    }

    /// <summary>
    /// What stands behind the end of the last segment may only be the batch that was being written when the power went: its parts reach the disk
    /// in any order, so that whole records of the same batch may follow a torn one. A whole record of a later batch proves that the
    /// bad one had been durable.
    /// </summary>
    /// <exception cref="JournalDamagedException">A record that was durable is bad.</exception>
    public void TailMustBeOneTornBatch()
    {
        for (var at = End; at < _content.Length; at += RecordFormat.Alignment)
        {
            if (RecordFormat.TryRead(_content.Span[at..], out var head) && !(head.BatchStart <= NextSequence && NextSequence < head.Sequence))
                throw Damage($"record {NextSequence} is bad, and record {head.Sequence} was written after it.");
        }
    }

    /// <summary>A segment that another one follows holds all records up to that one, and nothing else.</summary>
    /// <exception cref="JournalDamagedException">It does not.</exception>
    public void MustEndBefore(SegmentHeader next)
    {
        if (NextSequence != next.FirstSequence)
            throw Damage($"record {NextSequence} is bad or missing; the next segment begins with {next.FirstSequence}.");
        if (HasTail)
            throw Damage("something stands behind the last record.");
    }

    private JournalDamagedException Damage(string reason) => new(_segment.Name, End, reason);
}
