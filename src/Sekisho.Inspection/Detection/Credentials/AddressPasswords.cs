using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds passwords in addresses: scheme://user:password@host. Only the password is the finding.</summary>
internal static class AddressPasswords
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'<>`、。」");
    private const int Longest = 200;

    /// <summary>Finds them in the order of the text.</summary>
    public static void Detect(string text, List<Finding> found)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) continue;
            var rest = text.AsSpan(at + 3, Math.Min(Longest, text.Length - at - 3));
            var stop = rest.IndexOfAny(Ends);
            if (stop >= 0) rest = rest[..stop];
            // A password may hold / and @ itself where nobody has encoded it: the last @ before the host counts.
            var sign = rest.LastIndexOf('@');
            if (sign <= 0 || sign == rest.Length - 1) continue;
            var colon = rest[..sign].IndexOf(':');
            if (colon < 0 || sign - colon - 1 < 3 || rest[..colon].ContainsAny("/?#@")) continue;
            var password = rest[(colon + 1)..sign];
            if (Placeholders.IsOne(password) || password.Contains('?') || HasPort(password)) continue;
            found.Add(CredentialDetector.Found(at + 3 + colon + 1, at + 3 + sign, Confidence.Confirmed, "接続先に書かれたパスワードです。"));
        }
    }

    // https://host:8080/@name has a port and a path, not a password.
    private static bool HasPort(ReadOnlySpan<char> password)
    {
        var path = password.IndexOf('/');
        return path > 0 && !password[..path].ContainsAnyExceptInRange('0', '9');
    }
}
