using System.Buffers;
using System.Collections.Frozen;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Words that stand where a secret would stand: xxxx, &lt;password&gt;, ${VAR}, YOUR_API_KEY.</summary>
internal static class Placeholders
{
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        [
            "example", "sample", "dummy", "placeholder", "changeme", "change_me", "change-me", "your", "xxxx", "****", "....", "####", "____", "replace", "insert", "todo", "redacted", "masked", "secret_here", "key_here",
            "abcdefgh", "0000000", "1111111", "aaaaaa", "${", "{{", "<", ">", "%(", "$(", "process.env", "os.environ", "getenv", "env[", "env.", "config.", "settings.", "secrets.", "vault:", "ref:", "var.", "local.", "data.", "params.", "request.", "req.", "self.", "this.", "args.",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Words = "null none nil true false string str text varchar required optional password passwd secret token key apikey api_key value default empty undefined yes no bool boolean int integer number object any char hidden input public private basic bearer bytes securestring optional[str] min max md5 sha256 bcrypt argon2 plaintext encrypted hashed utf-8 test enabled disabled never always auto".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a value is none that anybody uses.</summary>
    public static bool IsOne(ReadOnlySpan<char> value)
    {
        if (value.Length == 0 || Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value)) return true;
        if (value[0] is '$' or '%' or '@' or '&' && value.Length > 1 && char.IsAsciiLetter(value[1]) && !value.ContainsAnyInRange('0', '9')) return true;
        if (value[0] == '$' && !value[1..].ContainsAnyExcept(Names)) return true;
        if (value[0] == '[' && value[^1] == ']') return true;
        return value.IndexOfAny(Parts) >= 0 || value.IndexOfAny(Covers) >= 0 || !value.ContainsAnyExcept(value[0]);
    }

    private static readonly SearchValues<char> Covers = SearchValues.Create("●○×＊…■□◯＿");
    private static readonly SearchValues<char> Names = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_");
}
