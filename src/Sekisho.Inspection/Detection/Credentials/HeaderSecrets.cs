using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads secrets that have a form of their own before them: headers of HTTP, signatures of Azure addresses, statements of SQL.</summary>
internal static class HeaderSecrets
{
    private const int Longest = 2048;
    private static readonly string[] Schemes = ["bearer ", "basic ", "token ", "apikey ", "key "];
    private static readonly SearchValues<char> Characters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz-_.~+/=%");

    /// <summary>Whether one begins here.</summary>
    public static bool Reads(ReadOnlySpan<char> text) => text.StartsWith("authorization") || text.StartsWith("bearer ") || text.StartsWith("sig=") || text.StartsWith("identified by") || text.StartsWith("securestring");

    /// <summary>Reads it.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, int at)
    {
        if (text[at..].StartsWith("sig=")) return at > 0 && text[at - 1] is '?' or '&' or ';' && Run(text, at + 4, SecretPlace.Header) is var sig && sig.End - sig.Start >= 40 ? sig : default;
        if (text[at..].StartsWith("bearer ")) return Run(text, at + 7, SecretPlace.Header) is var bearer && bearer.End - bearer.Start >= 16 ? bearer : default;
        var statement = !text[at..].StartsWith("authorization");
        at += text[at..].StartsWith("identified by") || !statement ? 13 : 12;
        while (at < text.Length && text[at] is ' ' or ':' or '=' or '"' or '\'' or ']' or '\\' or ',') at++;
        if (statement) return text[at - 1] is '"' or '\'' ? Run(text, at, SecretPlace.Quoted) : default;
        var scheme = false;
        foreach (var word in Schemes)
        {
            if (!text[at..].StartsWith(word)) continue;
            at += word.Length;
            scheme = true;
            break;
        }

        return Run(text, at, SecretPlace.Header) is var run && (scheme || run.End - run.Start >= 16) && run.End - run.Start >= 8 ? run : default;
    }

    private static SecretValue Run(ReadOnlySpan<char> text, int at, SecretPlace place)
    {
        var rest = text[Math.Min(at, text.Length)..Math.Min(text.Length, at + Longest)];
        if (place == SecretPlace.Quoted) return rest.IndexOfAny("\"'\n") is > 0 and var quote && rest[quote] != '\n' ? new(at, at + quote, place) : default;
        var stop = rest.IndexOfAnyExcept(Characters);
        return new(at, at + rest[..(stop < 0 ? rest.Length : stop)].TrimEnd(".").Length, place);
    }
}
