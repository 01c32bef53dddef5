using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>
/// Finds tokens by their published format. None is shorter than <see cref="Shortest"/>, so only each so manieth character of a text
/// has to be looked at: where that one cannot stand in a token, none reaches over it.
/// </summary>
internal static class Tokens
{
    /// <summary>Characters of the shortest token.</summary>
    public const int Shortest = 20;

    private const int LongPrefix = 5;
    private const int LongestJwt = 8192;
    private const int LongestMarked = 400;
    private const string Alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static readonly TokenKind[][] ByFirst = [.. Enumerable.Range(0, 128).Select(c => TokenKinds.All.Where(k => k.Prefix[0] == c).OrderByDescending(k => k.Prefix.Length).ToArray())];
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Upper = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphanumeric);
    private static readonly SearchValues<char> Url = SearchValues.Create(Alphanumeric + "-_");
    private static readonly SearchValues<char> Dotted = SearchValues.Create(Alphanumeric + "-_.");
    private static readonly SearchValues<char> Base64 = SearchValues.Create(Alphanumeric + "-_+/=");
    private static readonly SearchValues<char> Path = SearchValues.Create(Alphanumeric + "-_./:@$%");
    private static readonly SearchValues<char> Run = SearchValues.Create(Alphanumeric + "-_./:@$%+=~");

    /// <summary>Finds them in the order of the text.</summary>
    public static void Detect(string text, List<Finding> found)
    {
        for (var start = 0; start + Shortest <= text.Length;)
        {
            var at = start + Shortest - 1;
            while (at >= start && Run.Contains(text[at])) at--;
            if (at >= start)
            {
                start = at + 1;
                continue;
            }

            var more = text.AsSpan(start + Shortest).IndexOfAnyExcept(Run);
            var end = more < 0 ? text.Length : start + Shortest + more;
            Read(text, start, end, found);
            start = end + 1;
        }
    }

    private static void Read(string text, int start, int end, List<Finding> found)
    {
        for (var at = start; at + Shortest <= end;)
        {
            var length = at == start || !(Letters.Contains(text[at - 1]) || text[at - 1] is '_') ? Length(text.AsSpan(at, end - at), out var title) : Nothing(out title);
            if (length > 0) found.Add(CredentialDetector.Found(at, at + length, Confidence.Confirmed, $"{title}の形式です。"));
            at += Math.Max(1, length);
        }

        var run = text.AsSpan(start, Math.Min(LongestMarked, end - start));
        foreach (var kind in MarkedToken.All)
        {
            var (from, to) = kind.Find(run);
            if (to == 0 || !IsVaried(run[from..to])) continue;
            found.Add(CredentialDetector.Found(start + from, start + to, Confidence.Confirmed, $"{kind.Title}の形式です。"));
        }
    }

    private static int Nothing(out string title)
    {
        title = "";
        return 0;
    }

    private static int Length(ReadOnlySpan<char> rest, out string title)
    {
        title = "";
        if (rest.StartsWith("eyJ", StringComparison.Ordinal) && Jwt(rest) is > 0 and var jwt)
        {
            title = "署名付きトークン（JWT）";
            return jwt;
        }

        if (rest[0] is 'M' or 'N' or 'O' && DiscordBot(rest) is > 0 and var bot)
        {
            title = "Discord のボットのトークン";
            return bot;
        }

        foreach (var kind in ByFirst[rest[0]])
        {
            if (!rest.StartsWith(kind.Prefix, StringComparison.Ordinal)) continue;
            var body = rest[kind.Prefix.Length..];
            body = body[..Math.Min(body.Length, kind.Most + 1)];
            var stop = body.IndexOfAnyExcept(SetOf(kind.Alphabet));
            var length = stop < 0 ? body.Length : stop;
            if (kind.Alphabet is TokenAlphabet.Dotted or TokenAlphabet.Path) length = body[..length].TrimEnd(".:").Length;
            if (length < kind.Least || length > kind.Most) continue;
            if (kind.Least == kind.Most && kind.Prefix.Length + length < rest.Length && Letters.Contains(rest[kind.Prefix.Length + length])) continue;
            if (Placeholders.IsOne(body[..length]) || !IsMixed(body[..length], kind)) continue;
            title = kind.Title;
            return kind.Prefix.Length + length;
        }

        return 0;
    }

    // Short prefixes stand at the beginning of words too; a token mixes letters and digits.
    private static bool IsMixed(ReadOnlySpan<char> body, TokenKind kind) =>
        Entropy.Of(body) > 2.6 && (kind.Prefix.Length >= LongPrefix || IsVaried(body)) && (kind.Prefix.Length > LongPrefix + 3 || body.ContainsAnyInRange('0', '9') || body.ContainsAnyInRange('A', 'Z'));

    private static bool IsVaried(ReadOnlySpan<char> body) => body.ContainsAnyInRange('0', '9') && (body.ContainsAnyInRange('a', 'z') || body.ContainsAnyInRange('A', 'Z')) && Entropy.Of(body) > 2.6;

    // Three parts of base64url apart by dots, the first two JSON objects.
    private static int Jwt(ReadOnlySpan<char> text)
    {
        var limited = text[..Math.Min(text.Length, LongestJwt)];
        var first = limited[..Math.Min(limited.Length, 1024)].IndexOf('.');
        if (first < 10 || !limited[(first + 1)..].StartsWith("eyJ", StringComparison.Ordinal)) return 0;
        var stop = limited.IndexOfAnyExcept(Dotted);
        var token = stop < 0 ? limited : limited[..stop];
        if (token.Length <= first) return 0;
        var second = token[(first + 1)..].IndexOf('.');
        if (second < 10) return 0;
        var third = token[(first + second + 2)..].IndexOf('.');
        return third < 0 ? token.Length : first + second + 2 + third;
    }

    // The number of the bot, the time, the signature, apart by dots.
    private static int DiscordBot(ReadOnlySpan<char> text)
    {
        var first = text[..Math.Min(text.Length, 30)].IndexOf('.');
        if (first is < 23 or > 28 || text[(first + 1)..].IndexOf('.') != 6) return 0;
        var rest = text[(first + 8)..];
        var stop = rest.IndexOfAnyExcept(Url);
        var length = stop < 0 ? rest.Length : stop;
        return length is >= 27 and <= 40 && IsVaried(text[..first]) && IsVaried(rest[..length]) && !text[..first].ContainsAnyExcept(Url) ? first + 8 + length : 0;
    }

    private static SearchValues<char> SetOf(TokenAlphabet alphabet) => alphabet switch
    {
        TokenAlphabet.Hex => Hex,
        TokenAlphabet.Upper => Upper,
        TokenAlphabet.Letters => Letters,
        TokenAlphabet.Url => Url,
        TokenAlphabet.Dotted => Dotted,
        TokenAlphabet.Base64 => Base64,
        TokenAlphabet.Path => Path,
        _ => throw new ArgumentOutOfRangeException(nameof(alphabet)),
    };
}
