namespace Sekisho.Governance.Services;

/// <summary>A version of a service's terms (約款) as the body has read and kept it; the contents are kept by their hashes.</summary>
/// <param name="Number">Its number within the service, from 1.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Dated">Date that the document itself bears (制定日・改定日), where it does.</param>
/// <param name="Language">Language of the text, such as <c>ja</c> or <c>en</c>.</param>
/// <param name="Source">How it came here.</param>
/// <param name="Url">Where it was fetched from.</param>
/// <param name="MediaType">Media type of the original.</param>
/// <param name="Size">Bytes of the original.</param>
/// <param name="Sha256">SHA-256 of the original, lower-case hex.</param>
/// <param name="TextSha256">SHA-256 of the text that was read out of it (UTF-8), lower-case hex.</param>
/// <param name="Clauses">Clauses found in the text.</param>
/// <param name="At">When it was kept.</param>
/// <param name="ByPersonId">Who kept it; null where the software did.</param>
public sealed record TermsVersion(
    int Number,
    string Title,
    DateOnly? Dated,
    string Language,
    TermsSource Source,
    Uri? Url,
    string MediaType,
    long Size,
    string Sha256,
    string TextSha256,
    int Clauses,
    DateTimeOffset At,
    Guid? ByPersonId);
