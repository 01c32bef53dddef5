using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads the value that code, settings and commands give to a name: name = "value", "name": "value", &lt;name&gt;value&lt;, --name value.</summary>
internal static class AssignedValue
{
    private const int Longest = 512;
    private const int MostSpaces = 8;

    private static readonly string[] Signs = [":=", "===", "==", "=>", "->", "=", ":", "|", "\t", "→", "⇒"];
    private static readonly string[] Attributes = ["value=", "default=", "content="];
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'`<>;|,)]}\\");

    /// <summary>Reads it.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, SecretName name)
    {
        var at = name.End;
        if (name.Start > 0 && text[name.Start - 1] == '<' && At(text, at) == '>') return Until(text, at + 1, '<');
        if (MarkedUp.Read(text, at) is { End: > 0 } cell) return cell;
        while (At(text, at) == '*') at++;
        var closed = At(text, at) is '"' or '\'' or '`' || (At(text, at) == '\\' && At(text, at + 1) is '"' or '\'');
        if (closed) at += At(text, at) == '\\' ? 2 : 1;
        while (At(text, at) is ']' or ')' or '】') at++;
        var spaces = at;
        at = Spaces(text, at);
        var spaced = at > spaces;
        if (Sign(text, at, closed, name) is > 0 and var sign) at = Spaces(text, at + sign);
        else if (spaced && At(text, at) is '"' or '\'') return Quoted(text, at);
        else if (spaced && text[at..].StartsWith("is ")) return At(text, at + 3) is '"' or '\'' ? Quoted(text, at + 3) : Bare(text, at + 3, SecretPlace.Spaced);
        else if (spaced && IsCommand(text, name)) return Bare(text, Kept(text, at), SecretPlace.Bare);
        else return spaced && !closed ? Bare(text, at, SecretPlace.Spaced) : default;
        while (At(text, at) == '*' && At(text, at + 1) is '*' or ' ') at = Spaces(text, at + 1);
        at = Typed(text, at);
        if (At(text, at) is '@' or 'f' or 'r' or 'b' or 'u' or 'n' && At(text, at + 1) is '"' or '\'') at++;
        return At(text, at) is '"' or '\'' or '`' || (At(text, at) == '\\' && At(text, at + 1) is '"' or '\'') ? Quoted(text, at) : Bare(text, at, SecretPlace.Bare);
    }

    private static char At(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : '\n';

    private static int Spaces(ReadOnlySpan<char> text, int at)
    {
        for (var steps = 0; steps < MostSpaces && at < text.Length && text[at] == ' '; steps++) at++;
        return at;
    }

    private static int Sign(ReadOnlySpan<char> text, int at, bool closed, SecretName name)
    {
        if (at >= text.Length) return 0;
        if (closed && text[at] == ',') return name.Kind != SecretNameKind.Pin && name.Start > 0 && text[name.Start - 1] is '"' or '\'' ? 1 : 0;
        if (!closed && text[at] == '(' && at == name.End && At(text, at + 1) is '"' or '\'') return 1;
        foreach (var attribute in Attributes)
        {
            if (closed && text[at..].StartsWith(attribute)) return attribute.Length;
        }

        foreach (var sign in Signs)
        {
            if (text[at..].StartsWith(sign)) return sign.Length;
        }

        return 0;
    }

    // password: string = "value" has a type between the colon and the value.
    private static int Typed(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 20 && char.IsAsciiLetter(text[end])) end++;
        var next = Spaces(text, end);
        return end > at && At(text, next) == '=' && At(text, next + 1) != '=' && next > end ? Spaces(text, next + 1) : at;
    }

    private static SecretValue Quoted(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '\\') return Closing(text, at + 2, ['\\', text[at + 1]]);
        return Closing(text, at + 1, [text[at]]);
    }

    private static SecretValue Closing(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> quote)
    {
        var rest = text[at..Math.Min(text.Length, at + Longest)];
        var line = rest.IndexOf('\n');
        if (line >= 0) rest = rest[..line];
        var end = rest.IndexOf(quote);
        return end < 0 ? new(at, at + Stop(rest), SecretPlace.Bare) : new(at, at + end, SecretPlace.Quoted);
    }

    private static SecretValue Until(ReadOnlySpan<char> text, int at, char end)
    {
        var rest = text[at..Math.Min(text.Length, at + Longest)];
        var stop = rest.IndexOfAny(end, '\n');
        return stop < 0 || rest[stop] != end ? default : new(at, at + stop, SecretPlace.Quoted);
    }

    private static SecretValue Bare(ReadOnlySpan<char> text, int at, SecretPlace place)
    {
        var rest = text[Math.Min(at, text.Length)..Math.Min(text.Length, at + Longest)];
        var stop = Stop(rest);
        if (rest[..stop].Contains('=') && rest[..stop].IndexOf('&') is >= 0 and var and) stop = and;
        return new(at, at + stop, place);
    }

    private static int Stop(ReadOnlySpan<char> rest)
    {
        var stop = rest.IndexOfAnyExceptInRange('!', '~');
        if (stop < 0) stop = rest.Length;
        if (rest[..stop].IndexOfAny(Ends) is >= 0 and var sign) stop = sign;
        return rest[..stop].TrimEnd(".,:(").Length;
    }

    // --password value; ENV NAME value; login name password value; enable secret 5 value.
    private static bool IsCommand(ReadOnlySpan<char> text, SecretName name)
    {
        var before = text[Math.Max(0, name.Start - 60)..name.Start];
        var line = before.LastIndexOf('\n');
        if (line >= 0) before = before[(line + 1)..];
        return before.EndsWith("--") || before.EndsWith("env ") || before.EndsWith("enable ") || before.Contains("login ", StringComparison.Ordinal) || before.StartsWith("username ") || text[name.Start..name.End] is "requirepass";
    }

    // The 5 or 7 of network equipment says how the value is kept.
    private static int Kept(ReadOnlySpan<char> text, int at) => char.IsAsciiDigit(At(text, at)) && At(text, at + 1) == ' ' ? at + 2 : At(text, at) is '"' or '\'' ? at + 1 : at;
}
