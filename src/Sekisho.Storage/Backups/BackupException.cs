namespace Sekisho.Storage.Backups;

/// <summary>A backup could not be written, read or put back. The message is a Japanese sentence for whoever runs the server.</summary>
public sealed class BackupException : Exception
{
    /// <summary>With a sentence.</summary>
    public BackupException(string message)
        : base(message)
    {
    }

    /// <summary>With a sentence and the fault behind it.</summary>
    public BackupException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
