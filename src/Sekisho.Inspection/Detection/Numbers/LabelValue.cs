using Sekisho.Inspection.Detection.Dates;
using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The value that follows a label: signs and small words are passed over, then a short word in kanji (世田国 12-34) or not, then digits.</summary>
internal static class LabelValue
{
    private const int LongestWay = 40;
    private const int LongestNote = 14;
    private const int LongestWord = 6;
    private const int MostGroups = 8;
    private const string Signs = " :()・|\t\n「」[]【】=-→.,\"'_/はがをの;;<>…○●■□*#no│┃";
    private const string Counters = "年月日円人件名回割歳条項枚桁通部点号以%個千万百億度時分版章節位つヶか箇種類か";
    private const string NoWord = "第約全計各平昭令大明年月日合他同";

    /// <summary>Where the value after an offset stands; the word before the digits is part of it. Null if there is none.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="from">Where the label ends.</param>
    /// <param name="withWord">Whether a word may stand before the digits.</param>
    public static (int Start, int FirstGroup)? After(NumberReading reading, int from, bool withWord)
    {
        var text = reading.Text;
        var at = from;
        var lines = 0;
        for (; at < text.Length && at - from <= LongestWay && !char.IsAsciiDigit(text[at]); at++)
        {
            if (text[at] == '\n' && ++lines > 2) return null;
            if (text[at] == '(' && Note(text, at) is > 0 and var note) at += note;
            else if (text[at..].StartsWith("番号")) at++;
            else if (!Signs.Contains(text[at])) break;
        }

        if (at >= text.Length || at - from > LongestWay || BelongsToAnother(reading, from, at)) return null;
        var start = at;
        if (withWord)
        {
            while (at < text.Length && at - start < LongestWord && IsWord(text[at])) at++;
            if (at > start && at < text.Length && text[at] is ' ' or '-') at++;
        }

        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && !IsNumberSign(text, at))) return null;
        return (start, reading.Groups.FirstFrom(at));
    }

    /// <summary>The last group of the value that begins with a group, or -1 if it is a date, an amount or a count.</summary>
    public static int LastOf(NumberReading reading, int first, int mostDigits, int cellEnd)
    {
        var groups = reading.Groups;
        if (DateReader.At(reading, first) is { Loose: false }) return -1;
        var last = first;
        while (last + 1 < groups.Count && last - first < MostGroups && IsJoin(reading, first, last + 1) && (cellEnd < 0 || groups[last + 1].End <= cellEnd)) last++;
        var end = groups[last].End;
        var after = end < reading.Text.Length ? reading.Text[end] : ' ';
        if (Counters.Contains(after) || char.IsAsciiLetter(after) || after is '/' or '@' || groups.GapAfter(last) is DigitGap.Dot or DigitGap.Comma) return -1;
        return groups.Sum(first, last) <= mostDigits ? last : -1;
    }

    private static bool BelongsToAnother(NumberReading reading, int from, int at)
    {
        var labels = reading.Names.Index.Labels;
        for (var next = reading.Names.Index.LastBefore(from) + 1; next < labels.Count && labels[next].Start <= at; next++)
        {
            if (labels[next].Start >= from && labels[next].Kind != LabelKind.Generic) return true;
        }

        return false;
    }

    // A note in brackets behind the label: (10桁), (半角数字).
    private static int Note(ReadOnlySpan<char> text, int at)
    {
        var close = text.Slice(at, Math.Min(LongestNote, text.Length - at)).IndexOf(')');
        if (close < 0) return 0;
        var note = text.Slice(at + 1, close - 1);
        foreach (var c in note)
        {
            if (char.IsLetter(c) && (c != '普' && c != '当')) return close;
        }

        return 0;
    }

    private static bool IsJoin(NumberReading reading, int first, int next)
    {
        var groups = reading.Groups;
        return groups.GapBefore(next) switch
        {
            DigitGap.Hyphen or DigitGap.MiddleDot => true,
            DigitGap.Space => groups.Length(next) == 1 || (groups.Sum(first, next) <= 10 && groups.Length(next) >= 3 && !IsDateOrCount(reading, next)),
            _ => false,
        };
    }

    private static bool IsDateOrCount(NumberReading reading, int group)
    {
        var end = reading.Groups[group].End;
        return end < reading.Text.Length && (Counters.Contains(reading.Text[end]) || reading.Groups.GapAfter(group) is DigitGap.Hyphen or DigitGap.Slash or DigitGap.Dot or DigitGap.Comma);
    }

    private static bool IsWord(char c) => (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3041' and <= '\u30FA' or 'ー') && !NoWord.Contains(c);

    private static bool IsNumberSign(ReadOnlySpan<char> text, int at) => at >= 2 && text[at - 1] == 'o' && text[at - 2] == 'n';
}
