using System.Buffers;

namespace Sekisho.Inspection.Detection.Credentials;

/// <summary>Reads a 合言葉 or the answer to a secret question, which may be any word. A motto (…を合言葉に) is none.</summary>
internal static class SaidPhrase
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \n。、(（");
    private static readonly SearchValues<char> Particles = SearchValues.Create("はがをに、・！");
    private const int Longest = 20;
    private static readonly string[] Says = ["です", "でし", "でご", "であ", "だ。", "に設定", "と設定", "にしま", "\n", "。"];

    /// <summary>Reads it from behind the name.</summary>
    public static SecretValue Read(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return default;
        var form = text[at] is ':' or '=' or '\t' or '|';
        if (!form && text[at] is not ('は' or '「' or '『')) return default;
        if (text[at] is not ('「' or '『')) at++;
        while (at < text.Length && text[at] is ' ' or '、' or '\t') at++;
        var rest = text[at..Math.Min(text.Length, at + Longest)];
        if (rest.Length > 0 && rest[0] is '「' or '『')
        {
            var close = rest.IndexOf(rest[0] == '「' ? '」' : '』');
            return close > 2 && !IsMotto(rest[1..close]) && Follows(text[(at + close + 1)..]) ? new(at + 1, at + close, SecretPlace.Sentence) : default;
        }

        var end = rest.IndexOfAny(Ends);
        if (end < 0) end = rest.Length < Longest ? rest.Length : 0;
        var more = end > 0 && end + 1 < rest.Length && rest[end] == ' ' && char.IsAsciiLetter(rest[end + 1]);
        return form && !more && end is >= 2 and <= 12 && !IsMotto(rest[..end]) ? new(at, at + end, SecretPlace.Form) : default;
    }

    private static bool IsMotto(ReadOnlySpan<char> phrase) => phrase.Length > 6 && phrase.ContainsAny(Particles);

    private static bool Follows(ReadOnlySpan<char> rest)
    {
        foreach (var word in Says)
        {
            if (rest.StartsWith(word)) return true;
        }

        return rest.Length == 0;
    }
}
