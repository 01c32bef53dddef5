using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 住民票コード (住民基本台帳法第7条第13号): eleven digits that a label names.</summary>
internal static class ResidentCodeDetector
{
    private const int Length = 11;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        foreach (var (first, last) in LabelledNumbers.Of(reading, LabelKind.ResidentCode, Length))
            yield return reading.Finding(FindingType.ResidentCode, reading.Groups[first].Start, reading.Groups[last].End, Confidence.Confirmed, "住民票コードの表示があり、11桁の数字です。");
    }
}
