using System.Buffers;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Finds values after words for secrets: in assignments and settings, connection strings, headers, options of commands, and in Japanese prose and forms.</summary>
internal static class NamedSecrets
{
    private const int LongestValue = 200;
    private const int LongestName = 40;

    private static readonly string[] Names =
    [
        "password", "passwd", "passphrase", "passcode", "pwd", "secret", "token", "apikey", "api_key", "api-key", "api key", "access_key", "access-key", "accesskey", "account_key", "accountkey", "sharedaccesskey", "sharedaccesssignature",
        "auth_key", "authkey", "private_key", "privatekey", "client_secret", "credential", "encryption_key", "signing_key", "master_key", "masterkey", "license_key", "psk", "wpa", "storage_key", "sas_token", "bearer ", "basic ", "--password", "--pass", "--token", "sshpass -p", "-u ", "pw", "pass",
        "パスワード", "パスコード", "パスフレーズ", "パスワ-ド", "暗証番号", "暗号化キー", "暗号キー", "合言葉", "合い言葉", "秘密鍵", "apiキー", "アクセスキー", "シークレット", "トークン", "認証キー", "セキュリティキー", "ネットワークキー", "事前共有鍵", "共有鍵", "暗号鍵", "暗証", "キーワード(解凍", "pinコード", "pin番号", "認証コード", "ログインpw",
    ];

    private static readonly string[] ByLength = [.. Names.OrderByDescending(n => n.Length)];
    private static readonly SearchValues<string> Search = SearchValues.Create(Names, StringComparison.Ordinal);

    /// <summary>Finds them in the order of the text.</summary>
    public static void Detect(string original, FoldedText folded, List<Finding> found)
    {
        var text = folded.Text;
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(Search);
            if (next < 0) return;
            at += next;
            var length = LengthOf(text[at..]);
            var value = Value(text, at, at + length, out var japanese);
            if (value.End > value.Start && Judge(original, folded, value, japanese) is { } confidence)
            {
                var (start, end) = folded.Origin(value.Start, value.End);
                found.Add(CredentialDetector.Found(start, end, confidence, "パスワードや鍵の表示に続く値です。"));
                at = value.End;
            }
            else at++;
        }
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        foreach (var name in ByLength)
        {
            if (text.StartsWith(name)) return name.Length;
        }

        return 1;
    }

    // From the end of the word over the rest of its name, the sign of assignment and quotes to the value.
    private static (int Start, int End) Value(ReadOnlySpan<char> text, int word, int end, out bool japanese)
    {
        japanese = text[word] > 'z';
        var name = text[word..end];
        var at = end;
        var header = name is "bearer " or "basic ";
        var option = name is "--password" or "--pass" or "--token" or "sshpass -p" or "-u ";
        // compass, tokenizer, forward: the short words must be words of their own.
        if (name is "pw" or "pass" or "psk" or "wpa" or "pwd" or "token" && word > 0 && char.IsAsciiLetter(text[word - 1])) return default;
        if (name is "-u " && !text[..word].EndsWith(' ')) return default;
        while (!header && !option && at < text.Length && at - end < LongestName && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.')) at++;
        if (name is "pw" or "pass" or "token" && at > end && text[end] is not ('_' or '-' or '.')) return default;
        if (japanese && at < text.Length && text[at] == '(') at = AfterBracket(text, at);
        var separator = header || option;
        var colon = false;
        for (var steps = 0; at < text.Length && steps < 12; steps++)
        {
            var c = text[at];
            if (c is '=' or ':' or '\t' or '|' or '→')
            {
                separator = true;
                colon = true;
                at++;
            }
            else if (c is ' ' or '"' or '\'' or '`' or '「' or '『' or ']' or '>' or '【' or '“' || (c == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\'')) at++;
            else if (japanese && (c is 'は' or 'が' or 'を' or 'に' or '、')) 
            {
                separator = c is 'は' || separator;
                at++;
            }
            else break;
        }

        if (name is "-u " && at < text.Length)
        {
            var pair = text[at..Math.Min(text.Length, at + LongestValue)];
            var stop = pair.IndexOfAny(" \n\t");
            var split = (stop < 0 ? pair : pair[..stop]).IndexOf(':');
            if (split <= 0) return default;
            at += split + 1;
        }

        if (!separator && !(japanese && at > end)) return default;
        var quote = at > 0 && text[at - 1] is '"' or '\'' or '`' or '「' or '『' or '“' ? Closing(text[at - 1]) : '\0';
        var stopAt = at;
        while (stopAt < text.Length && stopAt - at < LongestValue && !Ends(text[stopAt], quote, colon)) stopAt++;
        while (stopAt > at && quote == '\0' && text[stopAt - 1] is '.' or ',' or ')' or ']' or ':') stopAt--;
        return (at, stopAt);
    }

    private static int AfterBracket(ReadOnlySpan<char> text, int at) => text[at..Math.Min(text.Length, at + 16)].IndexOf(')') is > 0 and var close ? at + close + 1 : at;

    private static char Closing(char open) => open switch
    {
        '「' => '」',
        '『' => '』',
        '“' => '”',
        _ => open,
    };

    private static bool Ends(char c, char quote, bool colon) => quote != '\0'
        ? c == quote || c == '\n'
        : c is ' ' or '\n' or '\t' or '"' or '\'' or '`' or '<' or '>' or ';' or '、' or '。' or '|' or '」' or '』' or '】' or '\\' or '／' || c >= '\u3000' || (c is ',' or '}' && colon);

    private static Confidence? Judge(string original, FoldedText folded, (int Start, int End) value, bool japanese)
    {
        var text = folded.Text[value.Start..value.End];
        var (start, end) = folded.Origin(value.Start, value.End);
        var typed = original.AsSpan(start, end - start);
        if (text.Length < (japanese ? 4 : 5) || Placeholders.IsOne(text) || Placeholders.IsOne(typed)) return null;
        if (text.ContainsAnyExceptInRange('!', '~')) return null;
        // Calls, attributes and numbers of tokens are code, not secrets.
        if (text.ContainsAny("()[]{}") && !text.ContainsAnyInRange('0', '9')) return null;
        if (text.Contains("()", StringComparison.Ordinal) || text.IndexOf('(') > 0 && text.EndsWith(")")) return null;
        if (text.StartsWith("http") || text.StartsWith("/") || text.StartsWith("./")) return null;
        var digits = text.ContainsAnyInRange('0', '9');
        var letters = text.ContainsAnyInRange('a', 'z');
        var signs = text.ContainsAny("!@#$%^&*+=?~-_.");
        if (!letters && !japanese) return null;
        if (digits && letters) return Confidence.Confirmed;
        if (japanese) return letters && (signs || text.Length >= 6) || (digits && !letters && text.Length is >= 4 and <= 12 && !text.Contains('/')) ? Confidence.Confirmed : letters ? Confidence.Check : null;
        return letters && (signs && text.Length >= 8 || Entropy.Of(typed) > 3.3) && HasCase(typed) ? Confidence.Check : null;
    }

    private static bool HasCase(ReadOnlySpan<char> typed) => (typed.ContainsAnyInRange('A', 'Z') && typed.ContainsAnyInRange('a', 'z')) || typed.ContainsAny("!@#$%^&*+?~");
}
