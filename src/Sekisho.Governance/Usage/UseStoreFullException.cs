namespace Sekisho.Governance.Usage;

/// <summary>The database has no space left: uses could not be stored however long one waits, so the gateway stops.</summary>
public sealed class UseStoreFullException : Exception
{
    /// <summary>The database has no space left.</summary>
    public UseStoreFullException()
    {
    }

    /// <summary>The database has no space left.</summary>
    public UseStoreFullException(string message)
        : base(message)
    {
    }

    /// <summary>The database has no space left.</summary>
    public UseStoreFullException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
