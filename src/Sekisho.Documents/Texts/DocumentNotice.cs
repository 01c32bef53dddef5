namespace Sekisho.Documents.Texts;

/// <summary>What a file that was read holds besides its text, and what was left unread on purpose.</summary>
public enum DocumentNotice
{
    /// <summary>Macros. They are neither run nor read.</summary>
    Macros,

    /// <summary>Pictures, sounds or films within a document that has text. What they show is not read.</summary>
    Pictures,

    /// <summary>References to other places. They are read as text and never fetched.</summary>
    Links,

    /// <summary>Sheets or slides that are not shown. Their text is read.</summary>
    HiddenParts,

    /// <summary>Tracked changes. The text before and after is read.</summary>
    TrackedChanges,
}
