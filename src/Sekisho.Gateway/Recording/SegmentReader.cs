using Microsoft.Win32.SafeHandles;

namespace Sekisho.Gateway.Recording;

/// <summary>Reads durable records back out of a segment.</summary>
internal static class SegmentReader
{
    private const int ChunkBytes = 256 << 10;

    /// <summary>Adds the records from one sequence to another, both of which the segment holds.</summary>
    /// <exception cref="JournalDamagedException">A record is not what was written.</exception>
    /// <exception cref="FileNotFoundException">The segment was deleted meanwhile.</exception>
    public static void Read(Segment segment, long from, long through, List<JournalEntry> into)
    {
        using var file = File.OpenHandle(segment.Path, share: FileShare.ReadWrite | FileShare.Delete);
        var (sequence, offset) = segment.Before(from);
        var chunk = ReadOnlyMemory<byte>.Empty;
        for (; sequence <= through; sequence++)
        {
            if (!RecordFormat.TryRead(chunk.Span, out var head))
            {
                chunk = Load(file, segment, offset);
                if (!RecordFormat.TryRead(chunk.Span, out head))
                    throw new JournalDamagedException(segment.Name, offset, $"record {sequence} cannot be read back.");
            }

            if (head.Sequence != sequence)
                throw new JournalDamagedException(segment.Name, offset, $"record {head.Sequence} stands where {sequence} belongs.");
            if (sequence >= from)
                into.Add(new JournalEntry(sequence, chunk.Slice(RecordFormat.HeadBytes, head.PayloadLength)));
            offset += head.Size;
            chunk = chunk[Math.Min(head.Size, chunk.Length)..];
        }
    }

    /// <summary>Bytes from the offset on: a chunk, or as many as the record there needs. Never reused, for entries point into it.</summary>
    private static ReadOnlyMemory<byte> Load(SafeFileHandle file, Segment segment, int offset)
    {
        var left = segment.Bytes - offset;
        var bytes = ReadAt(file, offset, Math.Min(ChunkBytes, left));
        return RecordFormat.TryReadLength(bytes.Span, out var length) && length > bytes.Length - RecordFormat.HeadBytes && length <= left - RecordFormat.HeadBytes
            ? ReadAt(file, offset, RecordFormat.HeadBytes + length)
            : bytes;
    }

    private static ReadOnlyMemory<byte> ReadAt(SafeFileHandle file, int offset, int count)
    {
        var bytes = new byte[count];
        var read = 0;
        while (read < count)
        {
            var n = RandomAccess.Read(file, bytes.AsSpan(read), offset + read);
            if (n == 0)
                break;
            read += n;
        }

        return bytes.AsMemory(0, read);
    }
}
