namespace Sekisho.Exchange.Terms;

/// <summary>A document of terms as it was fetched.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Media type with its parameters, as the server names it.</param>
/// <param name="Url">Where it was in the end, after redirects.</param>
public sealed record FetchedTerms(byte[] Content, string MediaType, Uri Url);
