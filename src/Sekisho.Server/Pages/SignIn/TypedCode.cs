namespace Sekisho.Server.Pages.SignIn;

/// <summary>A code as a person types it: with blanks, hyphens or full-width digits.</summary>
internal static class TypedCode
{
    /// <summary>Its digits alone.</summary>
    public static string Digits(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-').Select(Narrow));

    /// <summary>A recovery code: two groups of five with a hyphen between them.</summary>
    public static string Recovery(string? typed)
    {
        var text = Digits(typed).ToUpperInvariant();
        return text.Length == 10 ? $"{text[..5]}-{text[5..]}" : text;
    }

    /// <summary>The half-width form (U+FF01 to U+FF5E stand 0xFEE0 above ASCII).</summary>
    private static char Narrow(char c) => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c;
}
