using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds tokens by their published format.</summary>
internal static class Tokens
{
    private const int ShortPrefix = 4;
    private static readonly TokenKind[] ByLength = [.. TokenKinds.All.OrderByDescending(k => k.Prefix.Length)];
    private static readonly SearchValues<string> Prefixes = SearchValues.Create([.. TokenKinds.All.Select(k => k.Prefix).Append("eyJ").Distinct()], StringComparison.Ordinal);
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Upper = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    private static readonly SearchValues<char> Letters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private static readonly SearchValues<char> Url = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
    private static readonly SearchValues<char> Dotted = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.");
    private static readonly SearchValues<char> Base64 = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_+/=");
    private static readonly SearchValues<char> Path = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_./:@$");

    /// <summary>Finds them in the order of the text.</summary>
    public static void Detect(string text, List<Finding> found)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Prefixes);
            if (next < 0) return;
            at += next;
            var end = Read(text, at, out var title);
            if (end > at)
            {
                found.Add(CredentialDetector.Found(at, end, Confidence.Confirmed, $"{title}の形式です。"));
                at = end;
            }
            else at++;
        }
    }

    private static int Read(string text, int start, out string title)
    {
        title = "";
        var rest = text.AsSpan(start);
        if (start > 0 && (Letters.Contains(text[start - 1]) || text[start - 1] is '_')) return -1;
        if (rest.StartsWith("eyJ", StringComparison.Ordinal) && Jwt(rest) is > 0 and var jwt)
        {
            title = "署名付きトークン（JWT）";
            return start + jwt;
        }

        foreach (var kind in ByLength)
        {
            if (!rest.StartsWith(kind.Prefix, StringComparison.Ordinal)) continue;
            var body = rest[kind.Prefix.Length..];
            body = body[..Math.Min(body.Length, kind.Most + 1)];
            var stop = body.IndexOfAnyExcept(SetOf(kind.Alphabet));
            var length = stop < 0 ? body.Length : stop;
            if (kind.Alphabet is TokenAlphabet.Dotted or TokenAlphabet.Path) length = body[..length].TrimEnd('.').Length;
            if (length < kind.Least || length > kind.Most) continue;
            if (kind.Least == kind.Most && kind.Prefix.Length + length < rest.Length && Letters.Contains(rest[kind.Prefix.Length + length])) continue;
            if (Placeholders.IsOne(rest[..(kind.Prefix.Length + length)]) || !IsMixed(body[..length], kind)) continue;
            title = kind.Title;
            return start + kind.Prefix.Length + length;
        }

        return -1;
    }

    // Short prefixes stand at the beginning of words too; a token mixes letters and digits.
    private static bool IsMixed(ReadOnlySpan<char> body, TokenKind kind)
    {
        if (kind.Prefix is "bot" && !(body.IndexOf(':') is >= 8 and <= 11 and var colon && !body[..colon].ContainsAnyExceptInRange('0', '9'))) return false;
        return kind.Prefix.Length > ShortPrefix + 4 || (body.ContainsAnyInRange('0', '9') && (body.ContainsAnyInRange('a', 'z') || body.ContainsAnyInRange('A', 'Z')) && Entropy.Of(body) > 2.6);
    }

    // Three parts of base64url apart by dots, the first two JSON objects.
    private static int Jwt(ReadOnlySpan<char> text)
    {
        var limited = text[..Math.Min(text.Length, 8192)];
        var stop = limited.IndexOfAnyExcept(Dotted);
        var token = stop < 0 ? limited : limited[..stop];
        var first = token.IndexOf('.');
        if (first < 10) return 0;
        var second = token[(first + 1)..].IndexOf('.');
        if (second < 10 || !token[(first + 1)..].StartsWith("eyJ")) return 0;
        return token.TrimEnd('.').Length;
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
