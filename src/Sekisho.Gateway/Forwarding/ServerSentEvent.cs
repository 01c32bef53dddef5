using System.Buffers;

namespace Sekisho.Gateway.Forwarding;

/// <summary>Cuts a stream of server-sent events into events.</summary>
internal static class ServerSentEvent
{
    /// <summary>Takes the next whole event with the empty line that ends it.</summary>
    public static bool TryTake(ref ReadOnlySequence<byte> stream, out ReadOnlySequence<byte> whole)
    {
        var reader = new SequenceReader<byte>(stream);
        while (reader.TryReadTo(out ReadOnlySequence<byte> line, (byte)'\n'))
        {
            if (!IsEmpty(line)) continue;
            whole = stream.Slice(0, reader.Position);
            stream = stream.Slice(reader.Position);
            return true;
        }

        whole = default;
        return false;
    }

    /// <summary>The data of an event; empty where it has none, as comments do. Several data lines are joined by line feeds.</summary>
    public static ReadOnlyMemory<byte> Data(ReadOnlySequence<byte> whole)
    {
        var bytes = whole.IsSingleSegment ? whole.First : whole.ToArray();
        var found = ReadOnlyMemory<byte>.Empty;
        while (bytes.Length > 0)
        {
            var end = bytes.Span.IndexOf((byte)'\n');
            var line = end < 0 ? bytes : bytes[..end];
            bytes = end < 0 ? default : bytes[(end + 1)..];
            if (line.Length > 0 && line.Span[^1] == '\r') line = line[..^1];
            if (!line.Span.StartsWith("data:"u8)) continue;
            line = line[5..];
            if (line.Length > 0 && line.Span[0] == ' ') line = line[1..];
            found = found.IsEmpty ? line : (byte[])[.. found.Span, (byte)'\n', .. line.Span];
        }

        return found;
    }

    private static bool IsEmpty(ReadOnlySequence<byte> line) => line.Length == 0 || (line.Length == 1 && line.FirstSpan[0] == '\r');
}
