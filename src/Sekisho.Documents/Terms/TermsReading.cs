namespace Sekisho.Documents.Terms;

/// <summary>The text of a document of terms.</summary>
/// <param name="Format">Format, as its first bytes show it.</param>
/// <param name="Title">Title that the document bears, or empty.</param>
/// <param name="Text">Its text: one block a line, headings, numbers of lists and rows of tables included.</param>
public sealed record TermsReading(TermsFormat Format, string Title, string Text)
{
    /// <summary>Media type of the format.</summary>
    public string MediaType => Format switch
    {
        TermsFormat.Html => "text/html",
        TermsFormat.Pdf => "application/pdf",
        _ => "text/plain",
    };
}
