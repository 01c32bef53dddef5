namespace Sekisho.Inspection.Names;

/// <summary>A name that was found, in offsets of the plain text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">After its last one.</param>
/// <param name="Sign">What speaks for it.</param>
internal readonly record struct NameFound(int Start, int End, NameSign Sign);

/// <summary>What speaks for a name; ordered from weak to strong.</summary>
internal enum NameSign
{
    /// <summary>The model alone.</summary>
    Model,

    /// <summary>It is part of a name that stands elsewhere in the text.</summary>
    Again,

    /// <summary>The lists have it as a family and a given name.</summary>
    Listed,

    /// <summary>A title or post stands beside it.</summary>
    Title,

    /// <summary>A label names it.</summary>
    Label,
}
