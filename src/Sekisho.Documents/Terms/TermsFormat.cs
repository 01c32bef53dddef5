namespace Sekisho.Documents.Terms;

/// <summary>Formats of terms that can be read.</summary>
public enum TermsFormat
{
    /// <summary>HTML.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Plain text.</summary>
    Text,
}
