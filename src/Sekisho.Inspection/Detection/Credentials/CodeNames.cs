using System.Collections.Frozen;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads names of secrets in code and settings: db_password, clientSecret, X-Api-Key, PW. The text is folded, so small.</summary>
internal static class CodeNames
{
    private const int Longest = 48;

    private static readonly string[] Passwords = ["password", "passwd", "passphrase", "passwrd", "passcode", "pincode", "pass", "pwd", "psk", "pw", "pin"];

    /// <summary>Words that may stand before a short name without a sign between: dbpass, rootpw.</summary>
    private static readonly FrozenSet<string> Owners = "db user my smtp admin root mail ftp require ldap http auth login bind ssh ap wifi wpa sudo proxy keystore truststore store".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What makes a key a secret one: primary keys and keys of objects are none.</summary>
    private static readonly string[] Keys =
        ["api", "access", "secret", "private", "auth", "encrypt", "encryption", "signing", "sign", "signature", "master", "storage", "account", "subscription", "shared", "security", "consumer", "client", "service", "role", "app", "application", "hmac", "crypto", "cipher", "wifi", "wi-fi", "wpa", "wpa2", "wep", "network", "webhook", "deploy", "admin", "write", "ingest", "integration", "channel", "functions", "host", "license", "aes", "jwt", "machine", "validation", "decryption", "instrumentation"];

    /// <summary>Tokens of language models and of pages of results, not secrets.</summary>
    private static readonly string[] OtherTokens =
        ["max", "min", "num", "eos", "bos", "pad", "unk", "sep", "cls", "mask", "cancellation", "page", "next", "continuation", "sync", "prompt", "completion", "input", "output", "total", "cached", "special", "stop", "start", "image", "audio", "text", "change", "ct", "syntax", "json", "end", "new"];

    /// <summary>What may follow without a sign between: secretKey, passwordValue.</summary>
    private static readonly FrozenSet<string> Tails = "key accesskey keybase value text base64 hex plain token string".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts that make it a name of something about a secret.</summary>
    private static readonly FrozenSet<string> About =
        "hash hashed digest len length size policy path file filename name names ref refs url uri endpoint type field id ids expire expires expired expiry expiration ttl min max limit count reset change changed valid validator validation error errors message label placeholder hint prompt input box form required strength algorithm algo encoder encoding provider manager service store version date age column env var header prefix suffix format regex pattern class rotation history authentication auth less days hours minutes seconds at on by enabled disabled attempts retries rule rules status state kind mode method source location arn title description issuer audience scope scopes page complexity lifetime timeout cost price budget usage rate per salt"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the name of which a part was found.</summary>
    /// <returns>The name, or null if the word names something else.</returns>
    public static SecretName? Read(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && at - start < Longest && IsPart(text[start - 1])) start--;
        var end = at;
        while (end < text.Length && end - at < Longest && IsPart(text[end])) end++;
        while (start < at && text[start] is '-' or '.') start++;
        while (end > at && text[end - 1] is '-' or '.') end--;
        var word = text[start..end];
        var offset = at - start;
        if (KindOf(text, start, word, offset, out var stemEnd) is not { } kind || !Follows(word[stemEnd..])) return null;
        return new(start, end, kind, IsJapanese: false);
    }

    private static SecretNameKind? KindOf(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> word, int offset, out int end)
    {
        var stem = word[offset..];
        var before = word[..offset];
        foreach (var name in Passwords)
        {
            if (!stem.StartsWith(name)) continue;
            end = offset + name.Length;
            if (name.Length <= 4 && !(IsSet(before) || Owners.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before))) return null;
            if (name.Length <= 4 && stem.Length > name.Length && char.IsAsciiLetter(stem[name.Length])) return null;
            return name is "pin" or "pincode" or "passcode" ? SecretNameKind.Pin : SecretNameKind.Password;
        }

        end = offset + stem switch
        {
            ['s', 'e', 'c', 'r', 'e', 't', ..] => 6,
            ['c', 'r', 'e', 'd', 'e', 'n', 't', 'i', 'a', 'l', 's', ..] => 11,
            ['c', 'r', 'e', 'd', 'e', 'n', 't', 'i', 'a', 'l', ..] => 10,
            ['t', 'o', 'k', 'e', 'n', ..] => 5,
            _ => 3,
        };
        var plain = before.TrimEnd("_-.");
        if (stem.StartsWith("token")) return EndsWithAny(plain, OtherTokens) ? null : SecretNameKind.Key;
        if (!stem.StartsWith("key")) return SecretNameKind.Key;
        if (plain.Length == 0 && start > 0 && text[start - 1] == ' ') plain = text[Math.Max(0, start - 16)..(start - 1)];
        return EndsWithAny(plain, Keys) ? SecretNameKind.Key : plain.Length == 0 || plain[^1] > '~' || text[Math.Max(0, start - 1)] == ' ' ? WirelessKey(text, start) : null;
    }

    // KEY alone is a secret beside the name of a wireless network.
    private static SecretNameKind? WirelessKey(ReadOnlySpan<char> text, int start)
    {
        var near = text[Math.Max(0, start - 80)..start];
        return near.Contains("ssid", StringComparison.Ordinal) || near.Contains("wi-fi", StringComparison.Ordinal) || near.Contains("wifi", StringComparison.Ordinal) || near.Contains("無線", StringComparison.Ordinal) ? SecretNameKind.Password : null;
    }

    private static bool IsPart(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-' or '.';

    private static bool IsSet(ReadOnlySpan<char> before) => before.Length == 0 || before[^1] is '_' or '-' or '.' || char.IsAsciiDigit(before[^1]);

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool Follows(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimEnd("0123456789");
        if (rest.Length == 0) return true;
        if (rest[0] is not ('_' or '-' or '.')) return Tails.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest);
        foreach (var part in rest[1..].SplitAny("_-."))
        {
            if (About.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[1..][part]) && !rest.SequenceEqual("_id")) return false;
        }

        return true;
    }
}
