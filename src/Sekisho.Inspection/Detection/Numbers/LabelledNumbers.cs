using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Numbers of a fixed count of digits that a label names.</summary>
internal static class LabelledNumbers
{
    /// <summary>The first and the last group of each, in the order of the text.</summary>
    public static IEnumerable<(int First, int Last)> Of(NumberReading reading, LabelKind kind, int digits)
    {
        if (reading.Groups.Count == 0 || !reading.Names.Index.Has(kind)) yield break;
        for (var i = 0; i < reading.Groups.Count; i++)
        {
            if (LastOf(reading, i, digits) is not (>= 0 and var last) || !reading.Named(kind, i, last)) continue;
            yield return (i, last);
            i = last;
        }
    }

    /// <summary>The last group of the number of so many digits that begins with a group, not joined by signs, or -1.</summary>
    public static int LastOf(NumberReading reading, int first, int digits)
    {
        var groups = reading.Groups;
        if (groups.Length(first) > digits || (groups.GapBefore(first) is DigitGap.Hyphen or DigitGap.Dot && groups.Length(first) < digits)) return -1;
        var last = groups.EndOfNumber(first, digits);
        return last >= 0 && !groups.AreJoinedBySigns(first, last) && Lines(groups, first, last) <= 1 ? last : -1;
    }

    private static int Lines(DigitGroups groups, int first, int last)
    {
        var lines = 0;
        for (var i = first + 1; i <= last; i++) lines += groups.GapBefore(i) == DigitGap.Line && groups.Length(i) > 1 ? 1 : 0;
        return lines;
    }
}
