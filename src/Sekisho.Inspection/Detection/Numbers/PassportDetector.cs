using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 旅券番号: two letters and seven digits with a label or beside the word, and those in the machine-readable zone (ICAO Doc 9303).</summary>
internal static class PassportDetector
{
    private const int Digits = 7;
    private const int ContextReach = 80;
    private const int ZoneLength = 44;
    private const int NumberLength = 9;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups.Length(i) is not (Digits or Digits + 1)) continue;
            if (LetteredNumbers.StartOf(reading, i) is not (>= 0 and var start)) continue;
            var end = groups[i].End;
            if (IsZone(reading.Text, start))
            {
                yield return reading.Finding(FindingType.Passport, start, start + NumberLength, Confidence.Confirmed, "旅券の機械読取領域の形式で、検査用数字が一致します。");
                continue;
            }

            if (groups.Length(i) != Digits || (end < reading.Text.Length && (char.IsAsciiLetterOrDigit(reading.Text[end]) || reading.Text[end] == '_')) || groups.GapAfter(i) == DigitGap.Hyphen) continue;
            var named = LetteredNumbers.Named(reading, LabelKind.Passport, i, start, end);
            if (!named && !(end - start == Digits + 2 && HasContext(reading, i, start))) continue;
            yield return reading.Finding(FindingType.Passport, start, end, named ? Confidence.Confirmed : Confidence.Check,
                named ? "旅券番号の表示があり、形式が一致します。" : "旅券についての記述の近くにあり、旅券番号の形式です。");
        }
    }

    private static bool HasContext(NumberReading reading, int group, int start)
    {
        if (!reading.Names.Index.Has(LabelKind.Passport) || reading.Names.Before(start).TakesFrom(LabelKind.Passport)) return false;
        var labels = reading.Names.Index.Labels;
        for (var i = reading.Names.Index.LastBefore(start); i >= 0 && start - labels[i].End <= ContextReach; i--)
        {
            if (labels[i].Kind == LabelKind.Passport) return true;
        }

        return false;
    }

    private static bool IsZone(ReadOnlySpan<char> text, int start)
    {
        if (start + ZoneLength > text.Length) return false;
        var line = text.Slice(start, ZoneLength);
        foreach (var c in line)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '<') return false;
        }

        return PassportCheckDigit.Of(line[..NumberLength]) == line[NumberLength] - '0' && !line[13..20].ContainsAnyExceptInRange('0', '9') && line[20] is 'm' or 'f' or '<' or 'x';
    }
}
