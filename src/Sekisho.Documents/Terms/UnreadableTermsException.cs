namespace Sekisho.Documents.Terms;

/// <summary>A document of terms that cannot be read, with a reason for people.</summary>
public sealed class UnreadableTermsException : Exception
{
    /// <summary>With a reason.</summary>
    public UnreadableTermsException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and what gave rise to it.</summary>
    public UnreadableTermsException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Without a reason.</summary>
    public UnreadableTermsException()
    {
    }
}
