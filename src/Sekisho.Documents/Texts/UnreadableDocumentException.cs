namespace Sekisho.Documents.Texts;

/// <summary>A file whose text is not read. Nothing of it counts as inspected.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>With a reason, the place in the file, and what gave rise to it.</summary>
    public UnreadableDocumentException(DocumentFault fault, string place, Exception? inner = null)
        : base($"{fault} {place}".TrimEnd(), inner) => (Fault, Place) = (fault, place);

    /// <summary>Why.</summary>
    public DocumentFault Fault { get; }

    /// <summary>Where in the file, in a clerk's words; empty: the file as a whole.</summary>
    public string Place { get; }

    /// <summary>Pages, from 1, where the fault is one of single pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];
}
