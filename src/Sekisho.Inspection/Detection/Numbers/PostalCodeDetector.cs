using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds postal codes: after 〒 or a label, in a column of them, or three and four digits right before an address.</summary>
internal static class PostalCodeDetector
{
    private const int Digits = 7;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            var last = LastOf(reading, i);
            if (last < 0 || !reading.Text[groups[i].Start..groups[last].End].ContainsAnyInRange('1', '9')) continue;
            var hit = reading.Names[i];
            if (hit is { Kind: LabelKind.PostalCode, Direct: true } || (hit.Kind == LabelKind.PostalCode && last > i))
                yield return reading.Finding(FindingType.PostalCode, groups[i].Start, groups[last].End, Confidence.Confirmed, "郵便番号の表示があります。");
            else if (last == i + 1 && groups.GapBefore(last) == DigitGap.Hyphen && !hit.TakesFrom(LabelKind.PostalCode) && AddressHead.Begins(reading.Text, groups[last].End) is { } certain)
                yield return reading.Finding(FindingType.PostalCode, groups[i].Start, groups[last].End, certain ? Confidence.Confirmed : Confidence.Check, "住所の前にある、郵便番号の形式です。");
            else continue;
            i = last;
        }
    }

    private static int LastOf(NumberReading reading, int first)
    {
        var groups = reading.Groups;
        if (groups.Length(first) is not (3 or 7 or 1)) return -1;
        if (groups.GapBefore(first) is DigitGap.Hyphen or DigitGap.Dot || IsInCode(reading.Text, groups[first].Start)) return -1;
        if (groups.Length(first) == Digits) return groups.GapAfter(first) is DigitGap.Hyphen or DigitGap.Dot ? -1 : first;
        if (groups.Sum(first, Math.Min(first + 1, groups.Count - 1)) != Digits) return Spaced(groups, first);
        return groups.Length(first) == 3 && groups.GapAfter(first) is DigitGap.Hyphen or DigitGap.Space or DigitGap.Line && groups.GapAfter(first + 1) is not DigitGap.Hyphen ? first + 1 : -1;
    }

    private static bool IsInCode(ReadOnlySpan<char> text, int start) => start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] is '-' or '_' or '/' or '=' or '+' or '.' or '¥' or '#');

    // In forms each digit has a box of its own.
    private static int Spaced(DigitGroups groups, int first) => groups.Length(first) == 1 && first + 1 < groups.Count && groups.Length(first + 1) == 1 && groups.EndOfNumber(first, Digits) is var last && last == first + Digits - 1 ? last : -1;
}
