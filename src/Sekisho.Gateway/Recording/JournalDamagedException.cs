namespace Sekisho.Gateway.Recording;

/// <summary>
/// Records that were durable are gone or altered. The node must not start: somebody has to look at the disk or bring back the folder.
/// </summary>
public sealed class JournalDamagedException : Exception
{
    /// <summary>The journal is damaged.</summary>
    public JournalDamagedException()
    {
    }

    /// <summary>The journal is damaged.</summary>
    public JournalDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>The journal is damaged.</summary>
    public JournalDamagedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The journal is damaged at a place.</summary>
    public JournalDamagedException(string segment, long offset, string reason)
        : base($"The journal is damaged: {segment} at byte {offset}: {reason}")
    {
        Segment = segment;
        Offset = offset;
    }

    /// <summary>File name of the segment; null where a file is missing as a whole.</summary>
    public string? Segment { get; }

    /// <summary>Byte in the segment at which the first bad record or header begins.</summary>
    public long Offset { get; }
}
