using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds numbers of payment cards: named by a label, or with a fitting check digit in the range of a known issuer and a usual grouping.</summary>
internal static class CreditCardDetector
{
    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            if (LastOf(groups, i) is not (>= 0 and var last)) continue;
            var digits = groups.Digits(i, last);
            var fits = CreditCardNumber.Fits(digits);
            if (!reading.IsPartOfCode(groups[i].Start, groups[last].End) && Judge(reading, i, last, fits, fits && CreditCardNumber.IsOfKnownIssuer(digits)) is { } judged)
                yield return reading.Finding(FindingType.CreditCard, groups[i].Start, groups[last].End, judged.Confidence, judged.Reason);
            i = last;
        }
    }

    private static (Confidence Confidence, string Reason)? Judge(NumberReading reading, int first, int last, bool fits, bool known)
    {
        if (reading.Named(LabelKind.Card, first, last))
            return fits ? (Confidence.Confirmed, "カード番号の表示があり、検査用数字が一致します。") : (Confidence.Check, "カード番号の表示がありますが、検査用数字が一致しません。");
        return known && !reading.Names[first].TakesFrom(LabelKind.Card) ? (Confidence.Reference, "カード会社の番号の範囲にあり、検査用数字が一致しますが、表示がありません。") : null;
    }

    // One run of 13 to 19, 4-4-4-4(-3), 4-6-5, 4-6-4.
    private static int LastOf(DigitGroups groups, int first)
    {
        if (groups.Length(first) is >= 13 and <= 19) return groups.GapBefore(first) is DigitGap.Hyphen or DigitGap.Dot || groups.GapAfter(first) is DigitGap.Hyphen or DigitGap.Dot ? -1 : first;
        if (groups.Length(first) != 4 || groups.GapBefore(first) is DigitGap.Hyphen or DigitGap.Dot || !IsJoin(groups, first + 1)) return -1;
        if (groups.Length(first + 1) == 6) return IsJoin(groups, first + 2) && groups.Length(first + 2) is 4 or 5 ? first + 2 : -1;
        var (last, lines) = (first, 0);
        while (last < first + 3 && IsJoin(groups, last + 1) && groups.Length(last + 1) == 4 && lines <= 1)
        {
            last++;
            if (groups.GapBefore(last) == DigitGap.Line) lines++;
        }

        if (last < first + 3 || lines > 1) return -1;
        return groups.GapAfter(last) == groups.GapBefore(last) && groups.GapAfter(last) is DigitGap.Hyphen or DigitGap.Space ? groups.Length(last + 1) == 3 ? last + 1 : -1 : last;
    }

    private static bool IsJoin(DigitGroups groups, int i) => i < groups.Count && groups.GapBefore(i) is DigitGap.Hyphen or DigitGap.Space or DigitGap.Line;
}
