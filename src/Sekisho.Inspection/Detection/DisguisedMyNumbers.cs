using System.Buffers;
using Sekisho.Inspection.Detection.Labels;
using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection;

/// <summary>
/// Finds a 個人番号 that is written with kanji digits by position (一二三四) or circled digits (①②③④), wholly or in part. Such digits stand
/// everywhere in ordinary prose; only a run of exactly twelve that a label names counts.
/// </summary>
internal static class DisguisedMyNumbers
{
    private const int LongestGap = 3;
    private const int LongestRun = MyNumberCheckDigit.Length * (LongestGap + 1);
    private static readonly SearchValues<char> Disguises = SearchValues.Create("〇零○◯⓪⓿①②③④⑤⑥⑦⑧⑨❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒㊀㊁㊂㊃㊄㊅㊆㊇㊈一二三四五六七八九");

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        if (reading.Text.IndexOfAny(Disguises) < 0 || !reading.Names.Index.Has(LabelKind.MyNumber)) yield break;
        for (var i = Next(reading, 0); i >= 0;)
        {
            var run = RunFrom(reading.Text, i);
            if (run.Count == MyNumberCheckDigit.Length && run.Disguised && reading.Names.Name(LabelKind.MyNumber, reading.Names.Before(i), i, run.End))
            {
                var fits = MyNumberCheckDigit.Fits(run.Digits);
                yield return reading.Finding(FindingType.MyNumber, i, run.End, fits ? Confidence.Confirmed : Confidence.Check, fits ? MyNumberDetector.Labelled : MyNumberDetector.Mistyped);
            }

            i = Next(reading, run.End);
        }
    }

    // The beginning of the next run in which a digit is disguised.
    private static int Next(NumberReading reading, int from)
    {
        var text = reading.Text;
        if (text[from..].IndexOfAny(Disguises) is not (>= 0 and var skipped)) return -1;
        var first = from + skipped;
        for (int at = first - 1, lowest = Math.Max(from, first - LongestRun); at >= lowest && first - at <= LongestGap + 1; at--)
        {
            if (char.IsAsciiDigit(text[at])) first = at;
            else if (!IsSeparator(text[at])) break;
        }

        return first;
    }

    /// <summary>As many digits as stand beside each other, with at most a few separators between two of them.</summary>
    private static (int End, int Count, bool Disguised, string? Digits) RunFrom(ReadOnlySpan<char> text, int start)
    {
        Span<char> digits = stackalloc char[MyNumberCheckDigit.Length];
        var (end, count, disguised) = (start, 0, false);
        for (var i = start; i < text.Length && i - end <= LongestGap; i++)
        {
            var value = Value(text[i]);
            if (value < 0 && !IsSeparator(text[i])) break;
            if (value < 0) continue;
            if (count < digits.Length) digits[count] = (char)('0' + value);
            disguised |= !char.IsAsciiDigit(text[i]);
            (count, end) = (count + 1, i + 1);
        }

        return (end, count, disguised, count == digits.Length && disguised ? digits.ToString() : null);
    }

    private static bool IsSeparator(char c) => c is ' ' or '-' or 'ー' or '・' or '/' or ',' or '.';

    private static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '〇' or '零' or '○' or '◯' or '⓪' or '⓿' => 0,
        >= '①' and <= '⑨' => c - '①' + 1,
        >= '❶' and <= '❾' => c - '❶' + 1,
        >= '➀' and <= '➈' => c - '➀' + 1,
        >= '➊' and <= '➒' => c - '➊' + 1,
        >= '㊀' and <= '㊈' => c - '㊀' + 1,
        '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' => "一二三四五六七八九".IndexOf(c) + 1,
        _ => -1,
    };
}
