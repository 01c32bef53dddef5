using System.Collections.Immutable;

namespace Sekisho.Inspection.Detection;

/// <summary>Of findings that overlap, the stronger stays.</summary>
internal static class Overlaps
{
    /// <summary>Sorts findings by offset and drops the weaker of each overlapping pair.</summary>
    public static ImmutableArray<Finding> Resolve(IEnumerable<Finding> findings)
    {
        var kept = new List<Finding>();
        var sorted = findings.ToArray();
        Array.Sort(sorted, static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End != b.End ? a.End.CompareTo(b.End) : Strength(b).CompareTo(Strength(a)));
        foreach (var finding in sorted)
        {
            if (kept.Count == 0 || kept[^1].End <= finding.Start) kept.Add(finding);
            else if (Strength(finding).CompareTo(Strength(kept[^1])) > 0) kept[^1] = finding;
        }

        return [.. kept];
    }

    // A label beats a mere form; what raises the class comes before contacts; an address contains the number in it, not the other way round.
    private static (int Type, int Confidence, int Length) Strength(Finding finding) => (
        finding.Confidence == Confidence.Reference && finding.Type is not FindingType.ClassificationMark ? 0 : finding.Type switch
        {
            FindingType.MyNumber => 6,
            FindingType.Secret => 5,
            FindingType.ClassificationMark => 4,
            FindingType.MailAddress => 4,
            FindingType.PersonName or FindingType.Address or FindingType.RegisteredWord => 1,
            FindingType.Telephone or FindingType.PostalCode => 2,
            _ => 3,
        },
        (int)finding.Confidence,
        finding.End - finding.Start);
}
