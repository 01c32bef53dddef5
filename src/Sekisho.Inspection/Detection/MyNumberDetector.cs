using Sekisho.Inspection.Detection.Labels;
using Sekisho.Inspection.Detection.Numbers;

namespace Sekisho.Inspection.Detection;

/// <summary>
/// Finds 個人番号. A labelled number is never dropped because its check digit is wrong (a typing error is still somebody's
/// number); one without a label counts only in a usual grouping, because one of ten numbers passes the check digit by chance.
/// </summary>
internal static class MyNumberDetector
{
    internal const string Labelled = "マイナンバーの表示があり、検査用数字が一致します。";
    internal const string Mistyped = "マイナンバーの表示がありますが、検査用数字が一致しません。";
    private const int FarthestFromLabelled = 30;
    private const string Beside = "マイナンバーの表示がある番号の近くにあり、検査用数字が一致します。";
    private const string Unlabelled = "12桁の数字で、マイナンバーの検査用数字が一致しますが、表示がありません。";

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        var labelled = int.MinValue / 2;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups.Length(i) > MyNumberCheckDigit.Length || (groups.GapBefore(i) is DigitGap.Hyphen or DigitGap.Dot && groups.Length(i) < MyNumberCheckDigit.Length)) continue;
            var last = groups.EndOfNumber(i, MyNumberCheckDigit.Length);
            if (last < 0 || (groups.AreJoinedBySigns(i, last) && IsOtherFigure(reading.Text, groups, i, last)) || Judge(reading, i, last, groups[i].Start - labelled) is not { } judged) continue;
            if (judged.Confidence != Confidence.Reference) labelled = groups[last].End;
            yield return reading.Finding(FindingType.MyNumber, groups[i].Start, groups[last].End, judged.Confidence, judged.Reason);
            i = last;
        }
    }

    private static (Confidence Confidence, string Reason)? Judge(NumberReading reading, int first, int last, int sinceLabelled)
    {
        var groups = reading.Groups;
        var (start, end) = (groups[first].Start, groups[last].End);
        var digits = groups.Digits(first, last);
        var fits = MyNumberCheckDigit.Fits(digits);
        if (reading.Named(LabelKind.MyNumber, first, last)) return fits ? (Confidence.Confirmed, Labelled) : (Confidence.Check, Mistyped);
        var alone = fits && !groups.AreJoinedBySigns(first, last) && IsUsualGrouping(groups, first, last) && IsWhole(groups, first, last)
            && !IsPartOfCode(reading.Text, start, end) && !IsInstant(digits) && !reading.Names[first].TakesFrom(LabelKind.MyNumber)
            && reading.Names.After(end) is LabelKind.None or LabelKind.Generic;

        // One in ten numbers of twelve digits fits by chance: the check digit alone stops nothing.
        if (!alone) return null;
        return sinceLabelled <= FarthestFromLabelled ? (Confidence.Check, Beside) : (Confidence.Reference, Unlabelled);
    }

    // 12, 6-6, 4-4-4, 3-3-3-3; torn at the end of a line at most once, else every column of figures would be a candidate.
    private static bool IsUsualGrouping(DigitGroups groups, int first, int last)
    {
        var lines = 0;
        for (var i = first; i <= last; i++)
        {
            if (groups.Length(i) != groups.Length(first)) return false;
            if (i > first && groups.GapBefore(i) == DigitGap.Line) lines++;
        }

        return groups.Length(first) >= 3 && lines <= (groups.Length(first) == 4 ? 1 : 0);
    }

    // 法人番号 (1-4-4-4), cards (4-4-4-4), decimals and branch numbers go on beside the twelve digits.
    private static bool IsWhole(DigitGroups groups, int first, int last) =>
        Ends(groups.GapBefore(first), first == last) && Ends(groups.GapAfter(last), first == last);

    private static bool Ends(DigitGap gap, bool single) => gap is DigitGap.Break or DigitGap.Line || DigitGroups.IsSign(gap) || (gap == DigitGap.Space && single);

    // Signs join the digits of money (1,234,567,890,123円), of paths (/mynumber/2024/1125/1234) and of dates beside each other too.
    private static bool IsOtherFigure(ReadOnlySpan<char> text, DigitGroups groups, int first, int last)
    {
        var (start, end) = (groups[first].Start, groups[last].End);
        var path = start > 1 && text[start - 1] == '/' && char.IsAsciiLetter(text[start - 2]);
        return groups.GapBefore(first) == groups.GapBefore(first + 1) || groups.GapAfter(last) == groups.GapBefore(last) || path || IsPartOfCode(text, start, end);
    }

    private static bool IsPartOfCode(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var decimals = after == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);
        return char.IsAsciiLetter(before) || char.IsAsciiLetter(after) || before is '+' or '_' or '¥' or '￥' or '\\' or '$' || after is '_' or '円' or '@' || decimals;
    }

    // 202411241030: minutes of this and the last century are far more often instants than numbers of persons.
    private static bool IsInstant(string digits)
    {
        int Part(int start, int length) => int.Parse(digits.AsSpan(start, length));
        return Part(0, 4) is >= 1900 and <= 2099 && Part(4, 2) is >= 1 and <= 12 && Part(6, 2) is >= 1 and <= 31 && Part(8, 2) < 24 && Part(10, 2) < 60;
    }
}
