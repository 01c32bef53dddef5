using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 運転免許証番号 that a label names.</summary>
internal static class DriversLicenceDetector
{
    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        foreach (var (first, last) in LabelledNumbers.Of(reading, LabelKind.DriversLicence, DriversLicenceCheckDigit.Length))
        {
            var fits = DriversLicenceCheckDigit.Fits(groups.Digits(first, last));
            yield return reading.Finding(FindingType.DriversLicence, groups[first].Start, groups[last].End, fits ? Confidence.Confirmed : Confidence.Check,
                fits ? "運転免許証番号の表示があり、検査用数字が一致します。" : "運転免許証番号の表示がありますが、検査用数字が一致しません。");
        }
    }
}
