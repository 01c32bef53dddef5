using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 基礎年金番号: four and six digits that a label names, with the four of the 年金コード if these are joined to them.</summary>
internal static class PensionNumberDetector
{
    private const int Length = 10;
    private const int CodeLength = 4;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        foreach (var (first, last) in LabelledNumbers.Of(reading, LabelKind.Pension, Length))
        {
            var code = groups.GapAfter(last) == DigitGap.Hyphen && groups.Length(last + 1) == CodeLength && first < last;
            var usual = first == last || (last == first + 1 && groups.Length(first) == CodeLength) || last > first + 1;
            yield return reading.Finding(FindingType.PensionNumber, groups[first].Start, groups[code ? last + 1 : last].End, usual ? Confidence.Confirmed : Confidence.Check, "基礎年金番号の表示があり、10桁の数字です。");
        }
    }
}
