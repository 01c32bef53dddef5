using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 雇用保険被保険者番号: four, six and one digit, named by a label or, in this grouping, called 被保険者番号.</summary>
internal static class EmploymentInsuranceDetector
{
    private const int Length = 11;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        foreach (var (first, last) in LabelledNumbers.Of(reading, LabelKind.EmploymentInsurance, Length))
            yield return reading.Finding(FindingType.EmploymentInsuranceNumber, groups[first].Start, groups[last].End, Confidence.Confirmed, "雇用保険被保険者番号の表示があり、11桁の数字です。");
        foreach (var (first, last) in LabelledNumbers.Of(reading, LabelKind.Insured, Length))
        {
            if (last == first + 2 && groups.Length(first) == 4 && groups.Length(first + 1) == 6)
                yield return reading.Finding(FindingType.EmploymentInsuranceNumber, groups[first].Start, groups[last].End, Confidence.Confirmed, "被保険者番号の表示があり、雇用保険の番号の形式（4桁・6桁・1桁）です。");
        }
    }
}
