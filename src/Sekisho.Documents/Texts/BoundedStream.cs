namespace Sekisho.Documents.Texts;

/// <summary>Bytes out of streams that may never end.</summary>
internal static class BoundedStream
{
    /// <summary>All bytes, or null where there are more than <paramref name="most"/>.</summary>
    public static byte[]? ToArray(Stream stream, long most, CancellationToken token)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            token.ThrowIfCancellationRequested();
            if (kept.Length + read > most) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>How many bytes there are, counted no further than just beyond <paramref name="most"/>.</summary>
    public static long Length(Stream stream, long most, CancellationToken token)
    {
        var buffer = new byte[81_920];
        var total = 0L;
        for (int read; total <= most && (read = stream.Read(buffer)) > 0; total += read) token.ThrowIfCancellationRequested();
        return total;
    }
}
