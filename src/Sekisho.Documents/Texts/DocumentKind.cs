namespace Sekisho.Documents.Texts;

/// <summary>What a file is by its content.</summary>
public enum DocumentKind
{
    /// <summary>Plain text of any kind: notes, CSV, JSON, XML, logs, source.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A Word document (DOCX).</summary>
    Word,

    /// <summary>An Excel workbook (XLSX).</summary>
    Workbook,

    /// <summary>A PowerPoint presentation (PPTX).</summary>
    Presentation,

    /// <summary>A document, spreadsheet or presentation in OpenDocument format.</summary>
    OpenDocument,

    /// <summary>A mail (EML, MHTML).</summary>
    Mail,

    /// <summary>A ZIP archive.</summary>
    Archive,
}
