namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>A kind of token by its published format: it begins with a fixed word and goes on with so many characters of an alphabet.</summary>
/// <param name="Title">Whose token it is, for the reason.</param>
/// <param name="Prefix">How it begins; case matters.</param>
/// <param name="Alphabet">The characters of the rest.</param>
/// <param name="Least">The fewest characters of the rest.</param>
/// <param name="Most">The most.</param>
internal sealed record TokenKind(string Title, string Prefix, TokenAlphabet Alphabet, int Least, int Most);

/// <summary>The characters that the rest of a token is made of.</summary>
internal enum TokenAlphabet
{
    /// <summary>0-9, a-f, A-F.</summary>
    Hex,

    /// <summary>A-Z, 0-9.</summary>
    Upper,

    /// <summary>A-Z, a-z, 0-9.</summary>
    Letters,

    /// <summary>Letters, - and _.</summary>
    Url,

    /// <summary>Letters, -, _ and dots.</summary>
    Dotted,

    /// <summary>Letters, +, /, = and -, _.</summary>
    Base64,

    /// <summary>Anything that a URL's path may hold.</summary>
    Path,
}
