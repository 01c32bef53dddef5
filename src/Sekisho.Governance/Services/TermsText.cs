using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sekisho.Governance.Services;

/// <summary>Terms (約款) as a row of clauses: by 条 where they are numbered so, else by Section or number, else by block.</summary>
public static partial class TermsText
{
    /// <summary>Clauses that a way of numbering must give before it is believed.</summary>
    private const int Fewest = 3;

    /// <summary>Longest heading that counts as a label, in characters.</summary>
    private const int LongestLabel = 60;

    /// <summary>The clauses of a text of one block a line. What stands before the first clause is one without a label.</summary>
    public static ImmutableArray<TermsClause> Split(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var head in (Regex[])[Article(), Section(), Number()])
        {
            if (lines.Count(l => head.IsMatch(l)) >= Fewest) return Cut(lines, line => head.Match(line) is { Success: true } match ? match.Groups["label"].Value.TrimEnd('.', '．', ' ', '　') : null);
        }

        return [.. lines.Select((line, i) => new TermsClause($"第{i + 1}段落", line))];
    }

    /// <summary>A text without differences that mean nothing: width, spaces, quotes, dashes.</summary>
    public static string Normalized(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var wide in text)
        {
            // Without the tables of ICU (InvariantGlobalization) the runtime knows no NFKC; of it, full width is what terms differ in.
            var c = wide is >= '！' and <= '～' ? (char)(wide - '！' + '!') : wide;
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD') continue;
            folded.Append(c switch
            {
                '“' or '”' or '„' or '«' or '»' => '"',
                '‘' or '’' or '`' or '´' => '\'',
                '‐' or '‑' or '–' or '—' or '―' or '−' => '-',
                '、' or '，' => ',',
                '。' or '．' => '.',
                _ => c,
            });
        }

        return folded.ToString();
    }

    /// <summary>Language of a text: <c>ja</c> where kana or kanji are a tenth of its letters, else <c>en</c>.</summary>
    public static string LanguageOf(string text)
    {
        var (letters, japanese) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u3040' and <= '\u30FF' or >= '\u4E00' and <= '\u9FFF') japanese++;
        }

        return japanese * 10 >= letters && letters > 0 ? "ja" : "en";
    }

    /// <summary>A label as it is looked for: without width, spaces and words around the number; numbers in kanji as digits.</summary>
    public static string LabelKey(string label)
    {
        var plain = Normalized(label);
        if (ArticleNumber().Match(plain) is { Success: true } article) return $"第{Digits(article.Groups["number"].Value)}条{(article.Groups["branch"].Success ? "の" + Digits(article.Groups["branch"].Value) : "")}";
        return PlainNumber().Match(plain) is { Success: true } number ? number.Groups["number"].Value.TrimEnd('.') : plain.ToLowerInvariant();
    }

    private static ImmutableArray<TermsClause> Cut(string[] lines, Func<string, string?> labelOf)
    {
        var clauses = ImmutableArray.CreateBuilder<TermsClause>();
        var (label, text) = ("", new StringBuilder());
        foreach (var line in lines)
        {
            if (labelOf(line) is { Length: > 0 and <= LongestLabel } next)
            {
                Close();
                label = next;
            }

            if (text.Length > 0) text.Append('\n');
            text.Append(line);
        }

        Close();
        return clauses.ToImmutable();

        void Close()
        {
            if (text.Length > 0) clauses.Add(new TermsClause(label, text.ToString()));
            text.Clear();
        }
    }

    /// <summary>A number in kanji (up to 999) as digits; digits stay.</summary>
    private static string Digits(string number)
    {
        if (number.All(char.IsAsciiDigit)) return number.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        var (total, current) = (0, 0);
        foreach (var c in number)
        {
            var digit = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (digit >= 0) current = (current * 10) + digit;
            else if (c is '十' or '百')
            {
                total += Math.Max(1, current) * (c is '十' ? 10 : 100);
                current = 0;
            }
        }

        return (total + current).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<label>第\s*[0-9０-９〇一二三四五六七八九十百]+\s*条(\s*の\s*[0-9０-９〇一二三四五六七八九十]+)?|附\s*則|別[表紙]\s*[0-9０-９一二三四五六七八九十]*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?<label>(section|article|schedule|clause)\s+([0-9]+(\.[0-9]+)*|[ivxlc]+))\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?<label>[0-9０-９]{1,3}([.．][0-9０-９]{1,3})*)([.．]\s*|[)）、]\s*|[\s　]+)(?=\D)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"第(?<number>[0-9〇一二三四五六七八九十百]+)条(の(?<branch>[0-9〇一二三四五六七八九十]+))?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ArticleNumber();

    [GeneratedRegex(@"(?<number>[0-9]+(\.[0-9]+)*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainNumber();
}
