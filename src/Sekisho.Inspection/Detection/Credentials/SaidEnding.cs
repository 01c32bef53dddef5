using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Where a value in Japanese text ends, and whether what follows speaks for a value: です does, 文字以上 does not.</summary>
internal static class SaidEnding
{
    private static readonly SearchValues<char> Brackets = SearchValues.Create(")】>]〕\n");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789-");
    private const int Longest = 128;

    private static readonly string[] Says = ["です", "でし", "でご", "であ", "でお", "だ", "にな", "とな", "とす", "とし", "に設", "に変", "にし", "に初", "に統", "と設", "と入", "と決", "のまま", "を入力", "。", "！", "」", "』", ")", "で開", "で解", "でログ", "で入", "へ変", "を使ってく", "をお使", "をご"];
    private static readonly string[] Given = ["を発行", "を設定", "を使用", "を入力", "を利用", "を用い", "をお使", "を通知", "を払"];
    private static readonly string[] Examples = ["のよう", "や", "など", "等", "とい", "以外", "、「", "は使", "を使わ", "を含", "は避", "は不"];
    private static readonly string[] AfterDigits = ["です", "でし", "でご", "であ", "にな", "とな", "とす", "とし", "に設", "に変", "のまま", "を入力", "。", "、", "」", "』", "】", "※", "→", "で開", "で解", "で入"];

    /// <summary>A value in a form.</summary>
    public static SecretValue Form(ReadOnlySpan<char> text, int at)
    {
        var end = Run(text, at);
        var rest = text[end..];
        if (end == at || text[at] == '(') return default;
        if (IsDigits(text[at..end]) && !Ended(rest) && !StartsWithAny(rest, AfterDigits)) return default;
        return rest.StartsWith("の") && !rest.StartsWith("のまま") || rest.StartsWith("文字") || rest.StartsWith("など") || rest.StartsWith("等") ? default : new(at, end, SecretPlace.Form);
    }

    /// <summary>A value after は or を.</summary>
    public static SecretValue Sentence(ReadOnlySpan<char> text, int at)
    {
        var end = Run(text, at);
        if (end == at || text[at] == '(') return default;
        var rest = text[end..].TrimStart(' ');
        var spaced = rest.Length > 0 && end < text.Length && text[end] == ' ' && rest[0] is >= '!' and <= '~';
        return !spaced && (rest.Length == 0 || rest[0] is '\n' or '、' || StartsWithAny(rest, Says)) ? new(at, end, SecretPlace.Sentence) : default;
    }

    /// <summary>A value that the sentence ends with: …です.</summary>
    public static SecretValue Said(ReadOnlySpan<char> text, int at)
    {
        var end = Run(text, at);
        var rest = text[end..].TrimStart(' ');
        return rest.StartsWith("です") || rest.StartsWith("でし") || rest.StartsWith("でご") || rest.StartsWith("になり") ? new(at, end, SecretPlace.Sentence) : default;
    }

    /// <summary>A value that stands behind the name with nothing between.</summary>
    public static SecretValue Joined(ReadOnlySpan<char> text, int at)
    {
        var end = Run(text, at);
        var rest = text[end..].TrimStart(' ');
        var value = text[at..end];
        if (value.Length < 4 || !value.ContainsAnyInRange('0', '9') || value[0] == '(') return default;
        if (value.Length < 6 && !IsDigits(value)) return default;
        return Ended(text[end..]) || StartsWithAny(rest, Says) || StartsWithAny(rest, Given) ? new(at, end, SecretPlace.Sentence) : default;
    }

    /// <summary>A value in quotation marks.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="at">The opening mark.</param>
    /// <param name="form">Whether any ending will do.</param>
    public static SecretValue Quoted(ReadOnlySpan<char> text, int at, bool form)
    {
        var close = text[at] switch { '「' => '」', '『' => '』', '“' => '”', _ => text[at] };
        var rest = text[(at + 1)..Math.Min(text.Length, at + Longest)];
        var end = rest.IndexOfAny(close, '\n');
        if (end <= 0 || rest[end] != close || StartsWithAny(text[(at + end + 2)..], Examples)) return default;
        return form || !IsDigits(rest[..end]) || StartsWithAny(rest[(end + 1)..], Says) ? new(at + 1, at + 1 + end, SecretPlace.Sentence) : default;
    }

    /// <summary>A value in brackets of any kind: パスワード（…）.</summary>
    public static SecretValue Bracketed(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || text[at] is not ('(' or '【' or '<' or '[' or '〔')) return default;
        var rest = text[(at + 1)..Math.Min(text.Length, at + Longest)];
        var end = rest.IndexOfAny(Brackets);
        if (end < 6) return default;
        var value = rest[..end];
        return value.ContainsAnyInRange('0', '9') && value.ContainsAnyInRange('a', 'z') && !value.ContainsAnyExceptInRange('!', '~') && value[0] != '/' ? new(at + 1, at + 1 + end, SecretPlace.Form) : default;
    }

    /// <summary>A value that has a line for itself.</summary>
    public static SecretValue Alone(ReadOnlySpan<char> text, int at)
    {
        if (at < text.Length && text[at] is '「' or '『' or '"') return Quoted(text, at, form: true);
        var end = Run(text, at);
        var value = text[at..end];
        var rest = text[end..].TrimStart(' ');
        if (value.Length is < 4 or > 64 || !value.ContainsAnyInRange('0', '9') || value.ContainsAny(":/()")) return default;
        return rest.Length == 0 || rest[0] == '\n' ? new(at, end, SecretPlace.Form) : default;
    }

    /// <summary>The end of the run of half-width characters, without signs that close a sentence.</summary>
    public static int Run(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest && text[end] is >= '!' and <= '~' and not '|') end++;
        while (end > at && text[end - 1] is '.' or ',' or ')' or '(' or ']' or '[' or ':' or ';' or '"' or '\'' or '<') end--;
        var bracket = text[at..end].IndexOf('(');
        return bracket > 3 && end < text.Length && text[end] > '~' ? at + bracket : end;
    }

    /// <summary>Whether only digits and hyphens.</summary>
    public static bool IsDigits(ReadOnlySpan<char> value) => !value.ContainsAnyExcept(Digits);

    private static bool Ended(ReadOnlySpan<char> rest) => rest.Length == 0 || rest[0] is ' ' or '\n' or '\t' or '|' or '(' or ')' or ',' or '.' or ';' or '/';

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word)) return true;
        }

        return false;
    }
}
