using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Detection;

/// <summary>Finds telephone numbers that are written with kanji by position: 〇五八－三八四－七二一九.</summary>
internal static class KanjiTelephones
{
    private const int LongestPart = 5;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(FoldedText folded)
    {
        for (var at = 0; Next(folded, at) is >= 0 and var start; at = start + 1)
        {
            if (End(folded.Text, start) is not (> 0 and var end)) continue;
            var (from, to) = folded.Origin(start, end);
            yield return new Finding(FindingType.Telephone, from, to, Confidence.Confirmed, "漢数字で書いた電話番号の形式です。", Mark: null);
            at = end;
        }
    }

    private static int Next(FoldedText folded, int from) => from < folded.Text.Length && folded.Text[from..].IndexOfAny('〇', '零') is >= 0 and var at ? from + at : -1;

    // An area code that begins with 〇, an exchange, four digits: ten or eleven in all.
    private static int End(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && IsDigit(text[start - 1])) return -1;
        var (at, digits) = (start, 0);
        for (var part = 0; part < 3; part++)
        {
            if (part > 0)
            {
                if (at >= text.Length || text[at] is not ('-' or 'ー' or 'の' or '(' or ')' or ' ')) return -1;
                at++;
            }

            var from = at;
            while (at < text.Length && at - from < LongestPart && IsDigit(text[at])) at++;
            if (at == from || (part == 2 && at - from != 4)) return -1;
            digits += at - from;
        }

        return digits is 10 or 11 && (at == text.Length || !IsDigit(text[at])) ? at : -1;
    }

    private static bool IsDigit(char c) => c is '〇' or '零' or '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九';
}
