namespace Sekisho.Gateway.Recording;

/// <summary>
/// The journal cannot take a record: in use by another process, full, out of disk space, closed, or poisoned by a failed write.
/// Whatever was to be recorded must not go ahead. After a failed write the record may still turn up when the journal is opened again.
/// </summary>
public sealed class JournalUnavailableException : Exception
{
    /// <summary>The journal cannot take a record.</summary>
    public JournalUnavailableException()
    {
    }

    /// <summary>The journal cannot take a record.</summary>
    public JournalUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>The journal cannot take a record.</summary>
    public JournalUnavailableException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
