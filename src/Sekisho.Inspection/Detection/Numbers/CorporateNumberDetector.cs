using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 法人番号 and the registration numbers of invoices (T and the 法人番号). They are public: never more than a hint.</summary>
internal static class CorporateNumberDetector
{
    private const string Labelled = "法人番号の表示があります（公開の番号です）。";
    private const string Fitting = "13桁の数字で、法人番号の検査用数字が一致します（公開の番号です）。";

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups.Length(i) is not (13 or 1 or 4) || LabelledNumbers.LastOf(reading, i, CorporateNumberCheckDigit.Length) is not (>= 0 and var last)) continue;
            var digits = groups.Digits(i, last);
            var start = groups[i].Start;
            var invoice = start > 0 && reading.Text[start - 1] == 't' && (start == 1 || !char.IsAsciiLetterOrDigit(reading.Text[start - 2]));
            var fits = CorporateNumberCheckDigit.Fits(digits);
            if (reading.Named(LabelKind.Corporate, i, last)) yield return Finding(reading, i, last, invoice, Labelled);
            else if (fits && (invoice || IsAlone(reading, i, last, digits))) yield return Finding(reading, i, last, invoice, Fitting);
            else continue;
            i = last;
        }
    }

    private static Finding Finding(NumberReading reading, int first, int last, bool invoice, string reason) =>
        reading.Finding(FindingType.CorporateNumber, reading.Groups[first].Start - (invoice ? 1 : 0), reading.Groups[last].End, Confidence.Reference, reason);

    // One of nine numbers fits by chance, ISBN and JAN among them.
    private static bool IsAlone(NumberReading reading, int first, int last, string digits)
    {
        var groups = reading.Groups;
        var usual = first == last || (last == first + 3 && groups.Length(first) == 1 && groups.Length(first + 1) == 4 && groups.Length(first + 2) == 4 && groups.GapBefore(first + 1) != DigitGap.Line);
        var other = digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal) || digits.StartsWith("45", StringComparison.Ordinal) || digits.StartsWith("49", StringComparison.Ordinal);
        return usual && !other && groups.GapAfter(last) is not (DigitGap.Hyphen or DigitGap.Dot) && groups.GapBefore(first) is not (DigitGap.Hyphen or DigitGap.Dot)
            && !reading.IsPartOfCode(groups[first].Start, groups[last].End) && !reading.Names[first].TakesFrom(LabelKind.Corporate);
    }
}
