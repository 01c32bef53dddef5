namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads the value that a Japanese form or sentence gives to a name: パスワード：…, パスワードは…です, ID/PW：…/….</summary>
internal static class SaidValue
{
    private const int LongestBracket = 16;
    private const int LongestAccount = 14;
    private const int LongestDetour = 16;
    private const int MostBlanks = 12;
    private const int LongestAnnouncement = 40;

    private static readonly string[] Accounts = ["id", "ユーザー名", "ユーザ名", "ユーザー", "アカウント", "アカウント名", "ログイン名", "職員番号"];
    private static readonly string[] Below = ["次の", "以下", "下記", "下の", "こちら"];
    private static readonly string[] Sent = ["送り", "知らせ", "送付", "連絡", "です。", "ます。", "通知し", "伝え", "案内", "通り", "とおり"];

    /// <summary>Whether a Latin name (PW, PIN) goes on in Japanese or in a pair with an account.</summary>
    public static bool Follows(ReadOnlySpan<char> text, int end) => end < text.Length && (text[end] is 'は' or 'を' or 'が' or '「' or '『' or 'コ' or '番' || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] is 'は' or '「'));

    /// <summary>Reads it.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, SecretName name)
    {
        var at = name.End;
        if (SaidBefore.Read(text, name.Start) is { End: > 0 } before) return before;
        if (text[at..].StartsWith("コード")) at += 3;
        else if (text[at..].StartsWith("番号")) at += 2;
        else if (text[at..].StartsWith("欄")) at++;
        if (text[at..].StartsWith("id") && !char.IsAsciiLetterOrDigit(At(text, at + 2))) return default;
        if (text[at..].StartsWith("です。") || text[at..].StartsWith("でございます。")) return Announced(text, at);
        if (At(text, at) is ')' or '」' or '』' or '】' or ']' or '>' or '》' or '"' or '\'') at++;
        var unbracketed = at > name.End;
        if (SaidEnding.Bracketed(text, at) is { End: > 0 } bracketed) return bracketed;
        if (MarkedUp.Read(text, at) is { End: > 0 } cell) return cell;
        if (At(text, at) == '(' && text[at..Math.Min(text.Length, at + LongestBracket)].IndexOf(')') is > 0 and var close) at += close + 1;
        var beforeSpaces = at;
        at = Spaces(text, at);
        while (At(text, at) is '*' or '■' or '●' or '◆' or '↓' || (At(text, at) is '-' && At(text, at + 1) is '-')) at++;
        if (name.Kind == SecretNameKind.Phrase) return SaidPhrase.Read(text, at);
        var next = At(text, at);
        if (next is ':' or ';' or '=' or '→' or '⇒' or '…' or '\t' or '|' or '/')
        {
            at = Spaces(text, at + 1);
            while (At(text, at) is '=' or ':' or '>' or '\t' or '|' or '*' or '…') at = Spaces(text, at + 1);
            return IsPair(text, name) ? AccountPair.Read(text, at) : At(text, at) == '\n' ? Alone(text, at) : Form(text, at);
        }

        if (next is '「' or '『' or '“' or '"') return SaidEnding.Quoted(text, at, name.IsJapanese);
        if (next == 'は' && IsPair(text, name) && AccountPair.Said(text, at + 1) is { End: > 0 } second) return second;
        if (text[at..].StartsWith("については")) return Sentence(text, Spaces(text, at + 5));
        if (next == 'は') return Sentence(text, Spaces(text, at + 1));
        if (next is 'を' or 'が' or 'に') return Told(text, Spaces(text, at + 1));
        if (next == '\n') return IsPair(text, name) ? AccountPair.Read(text, Spaces(text, at + 1)) : Alone(text, at);
        if (next is < '!' or > '~') return default;
        return at > beforeSpaces || unbracketed ? IsPair(text, name) ? AccountPair.Read(text, at) : Form(text, at) : SaidEnding.Joined(text, at);
    }

    /// <summary>Whether the name stands behind that of an account: ID/PW.</summary>
    public static bool IsPair(ReadOnlySpan<char> text, SecretName name)
    {
        var before = text[Math.Max(0, name.Start - LongestAccount)..name.Start].TrimEnd(' ');
        if (before.EndsWith("及び") || before.EndsWith("および")) before = before.TrimEnd("及びおよ");
        else if (before.Length > 0 && before[^1] is '/' or '・' or '、' or '&' or 'と') before = before[..^1];
        else return false;
        before = before.TrimEnd(' ');
        foreach (var account in Accounts)
        {
            if (before.EndsWith(account) && !(account is "id" && before.Length > 2 && (char.IsAsciiLetterOrDigit(before[^3]) || before[^3] is '_' or '-'))) return true;
        }

        return false;
    }

    private static char At(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at] : '\n';

    private static int Spaces(ReadOnlySpan<char> text, int at)
    {
        for (var steps = 0; steps < 8 && at < text.Length && text[at] == ' '; steps++) at++;
        return at;
    }

    private static SecretValue Form(ReadOnlySpan<char> text, int at) => At(text, at) is '「' or '『' or '“' or '"' or '\'' or '`' ? SaidEnding.Quoted(text, at, form: true) : SaidEnding.Form(text, at);

    private static SecretValue Sentence(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in Below)
        {
            if (text[at..].StartsWith(word)) return Announced(text, at);
        }

        while (At(text, at) is '、' or ',' or ' ' or ':') at++;
        if (At(text, at) == '\n') return Alone(text, at);
        if (At(text, at) is '「' or '『' or '“' or '"') return SaidEnding.Quoted(text, at, form: false);
        return At(text, at) <= '~' ? SaidEnding.Sentence(text, at) : Later(text, at);
    }

    // パスワードは前回と同じ「…」です。
    private static SecretValue Later(ReadOnlySpan<char> text, int at)
    {
        var end = Math.Min(text.Length, at + LongestDetour);
        while (at < end && text[at] is > '~' and not ('。' or '「' or '『' or '“')) at++;
        if (at == end || text[at] is '。' or '\n') return default;
        at = Spaces(text, at);
        var value = At(text, at) is '「' or '『' or '“' or '"' ? SaidEnding.Quoted(text, at, form: false) : SaidEnding.Said(text, at);
        var word = text[value.Start..value.End];
        return word.Length >= 6 && word.ContainsAnyInRange('0', '9') && word.ContainsAnyInRange('a', 'z') ? value : default;
    }

    private static SecretValue Told(ReadOnlySpan<char> text, int at)
    {
        while (At(text, at) is '、' or ' ') at++;
        if (At(text, at) is '「' or '『' or '“' or '"') return SaidEnding.Quoted(text, at, form: false);
        return At(text, at) is >= '!' and <= '~' ? SaidEnding.Sentence(text, at) : Announced(text, at);
    }

    // パスワードは次のとおりです。 or パスワードをお送りします。 and the value in a line of its own.
    private static SecretValue Announced(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + LongestAnnouncement)];
        var line = rest.IndexOf('\n');
        if (line < 0) return default;
        foreach (var word in Sent)
        {
            if (rest[..line].Contains(word, StringComparison.Ordinal)) return Alone(text, at + line);
        }

        return rest[..line].TrimEnd(' ').EndsWith(':') || line <= 3 ? Alone(text, at + line) : default;
    }

    private static SecretValue Alone(ReadOnlySpan<char> text, int at)
    {
        for (var steps = 0; steps < MostBlanks && at < text.Length; steps++)
        {
            if (text[at] is ' ' or '\n' or '\t') at++;
            else if (Rule(text, at) is > 0 and var rule) at += rule;
            else break;
        }

        return SaidEnding.Alone(text, at);
    }

    // A line of ---- or ==== between the sentence and the value.
    private static int Rule(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..Math.Min(text.Length, at + 80)];
        var length = rest.IndexOfAnyExcept("-=*_");
        return length >= 2 && rest[length] == '\n' ? length : 0;
    }
}
