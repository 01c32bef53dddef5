namespace Sekisho.Documents.Texts;

/// <summary>Why the text of a file is not read. A file is read whole or not at all.</summary>
public enum DocumentFault
{
    /// <summary>More bytes than <see cref="DocumentLimits.FileBytes"/>.</summary>
    TooLarge,

    /// <summary>Unpacked bytes, ratio, members, pages, cells or text beyond <see cref="DocumentLimits"/>.</summary>
    TooMuch,

    /// <summary>Files in files, or elements in elements, deeper than <see cref="DocumentLimits"/> allows.</summary>
    TooDeep,

    /// <summary>Not read within <see cref="DocumentLimits.Time"/>.</summary>
    TooSlow,

    /// <summary>Protected by a password or encrypted. To be saved without protection.</summary>
    Encrypted,

    /// <summary>An older format (.doc, .xls, .ppt, .msg, .rtf, .xlsb). To be saved in the newer one.</summary>
    OldFormat,

    /// <summary>Pages of a PDF are pictures without text; <see cref="UnreadableDocumentException.Pages"/> names them.</summary>
    ScannedPdf,

    /// <summary>A PDF whose letters do not say which characters they are; <see cref="UnreadableDocumentException.Pages"/> names the pages.</summary>
    UnmappedPdf,

    /// <summary>A picture, a sound or a film, or a document that holds nothing but pictures.</summary>
    Picture,

    /// <summary>Text in an encoding that is not known, or broken in the one that it is in.</summary>
    UnknownEncoding,

    /// <summary>XML with a document type or entities of its own.</summary>
    ForbiddenXml,

    /// <summary>An embedded object that only the program which made it can read.</summary>
    EmbeddedObject,

    /// <summary>A kind of file that is not read.</summary>
    Unsupported,

    /// <summary>Damaged or cut off.</summary>
    Damaged,
}
