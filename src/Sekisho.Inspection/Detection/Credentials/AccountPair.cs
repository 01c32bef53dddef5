using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads the second of two values that stand under one name: ID/PW：kikaku01 / ….</summary>
internal static class AccountPair
{
    private static readonly SearchValues<char> FirstEnds = SearchValues.Create("/・、,\t\n |");
    private static readonly SearchValues<char> Between = SearchValues.Create("/・、,\t |");
    private const int Longest = 64;

    /// <summary>Reads it from behind は: ID/PWはそれぞれ … / …です.</summary>
    public static SecretValue Said(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is '、' or ' ') at++;
        if (text[at..].StartsWith("それぞれ")) at += 4;
        while (at < text.Length && text[at] is '、' or ' ') at++;
        return Read(text, at);
    }

    /// <summary>Reads it from the beginning of the first value.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, int at)
    {
        var rest = text[Math.Min(at, text.Length)..Math.Min(text.Length, at + Longest)];
        var first = rest.IndexOfAny(FirstEnds);
        if (first <= 0 || rest[first] == '\n' || rest[..first].ContainsAnyExceptInRange('!', '~')) return default;
        var second = first + rest[first..].IndexOfAnyExcept(Between);
        return second < first ? default : SaidEnding.Form(text, at + second);
    }
}
