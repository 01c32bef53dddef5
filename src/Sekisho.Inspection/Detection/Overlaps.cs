using System.Collections.Immutable;

namespace Sekisho.Inspection.Detection;

/// <summary>Of findings that overlap, the stronger stays.</summary>
internal static class Overlaps
{
    /// <summary>Sorts findings by offset and drops the weaker of each overlapping pair.</summary>
    public static ImmutableArray<Finding> Resolve(IEnumerable<Finding> findings)
    {
        var kept = new List<Finding>();
        foreach (var finding in findings.OrderBy(f => f.Start).ThenBy(f => f.End))
        {
            if (kept.Count == 0 || kept[^1].End <= finding.Start) kept.Add(finding);
            else if (Strength(finding).CompareTo(Strength(kept[^1])) > 0) kept[^1] = finding;
        }

        return [.. kept];
    }

    // What raises the class comes before contacts; an address contains the number in it, not the other way round.
    private static (int Type, int Confidence, int Length) Strength(Finding finding) => (
        finding.Type switch
        {
            FindingType.MyNumber => 3,
            FindingType.ClassificationMark => 2,
            FindingType.MailAddress => 1,
            _ => 0,
        },
        (int)finding.Confidence,
        finding.End - finding.Start);
}
