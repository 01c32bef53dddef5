using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds numbers of 在留カード and 特別永住者証明書: two letters, eight digits, two letters.</summary>
internal static class ResidenceCardDetector
{
    private const int Digits = 8;

    /// <summary>Finds them in the order of the text.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            var last = groups.Length(i) == Digits ? i : groups.Length(i) == Digits / 2 && i + 1 < groups.Count && groups.Length(i + 1) == Digits / 2 && groups.GapBefore(i + 1) is DigitGap.Space or DigitGap.Hyphen ? i + 1 : -1;
            if (last < 0 || LetteredNumbers.StartOf(reading, i) is not (>= 0 and var start) || LetteredNumbers.EndOf(reading, last) is not (>= 0 and var end)) continue;
            var named = LetteredNumbers.Named(reading, LabelKind.ResidenceCard, i, start, end);
            // The form is hardly anything else; a label of another kind near it (カード番号) takes it away only where it is no number of a card.
            if (!named && ((reading.Names.Before(start) is { } other && other.TakesFrom(LabelKind.ResidenceCard) && other.Kind is not LabelKind.Card) || end - start != Digits + 4)) continue;
            yield return reading.Finding(FindingType.ResidenceCard, start, end, named ? Confidence.Confirmed : Confidence.Check,
                named ? "在留カード等の番号の表示があり、形式が一致します。" : "在留カード等の番号の形式ですが、表示がありません。");
            i = last;
        }
    }
}
