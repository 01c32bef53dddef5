using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>Finds 被保険者番号 and 記号・番号 of health, national health, care and 後期高齢者 insurance that a label or the head of a column names.</summary>
internal static class InsuredNumberDetector
{
    private const int MostDigits = 20;
    private const int FewestDigits = 3;
    private const int EmploymentDigits = 11;
    private const string Labelled = "被保険者の記号・番号の表示があります。";
    private const string Beside = "保険についての記述の近くに、記号・番号の表示があります。";

    /// <summary>Finds them in the order of the labels.</summary>
    public static IEnumerable<Finding> Detect(NumberReading reading)
    {
        if (reading.Groups.Count == 0) yield break;
        var index = reading.Names.Index;
        if (!index.Has(LabelKind.Insured) && !index.Has(LabelKind.Symbol)) yield break;
        for (var i = 0; i < index.Labels.Count; i++)
        {
            var label = index.Labels[i];
            if (label.Kind == LabelKind.Insured && ValueOf(reading, label) is { } value) yield return reading.Finding(FindingType.InsuredNumber, value.Start, value.End, Confidence.Confirmed, Labelled);
            if (label.Kind != LabelKind.Symbol || !SymbolContext.IsInsurance(reading, label)) continue;
            foreach (var (start, end) in SymbolValues.Of(reading, i)) yield return reading.Finding(FindingType.InsuredNumber, start, end, Confidence.Confirmed, Beside);
        }

        foreach (var finding in InCells(reading)) yield return finding;
    }

    private static (int Start, int End)? ValueOf(NumberReading reading, Label label)
    {
        if (LabelValue.After(reading, label.End, withWord: true) is not { } value) return null;
        if (reading.Names[value.FirstGroup] is { CellEnd: >= 0 }) return null;
        var last = LabelValue.LastOf(reading, value.FirstGroup, MostDigits, -1);
        var digits = last < 0 ? 0 : reading.Groups.Sum(value.FirstGroup, last);
        return digits < FewestDigits || (digits == EmploymentDigits && last == value.FirstGroup + 2) ? null : (value.Start, reading.Groups[last].End);
    }

    private static IEnumerable<Finding> InCells(NumberReading reading)
    {
        var groups = reading.Groups;
        for (var i = 0; i < groups.Count; i++)
        {
            var hit = reading.Names[i];
            var after = hit.CellEnd < 0 && hit.Kind == LabelKind.None && groups.Length(i) is 8 or 10 && reading.Names.After(groups[i].End) == LabelKind.Insured;
            var inCell = hit.CellEnd >= 0 && hit.Kind is LabelKind.Insured or LabelKind.Symbol or LabelKind.SymbolNumber;
            if (!after && !inCell) continue;
            var last = LabelValue.LastOf(reading, i, MostDigits, hit.CellEnd);
            if (last < 0) continue;
            if (hit.Kind is LabelKind.Insured || after || SymbolContext.IsInsurance(reading, groups[i].Start))
                yield return reading.Finding(FindingType.InsuredNumber, inCell ? WordBefore(reading.Text, groups[i].Start) : groups[i].Start, groups[last].End, Confidence.Confirmed, Labelled);
            i = last;
        }
    }

    private static int WordBefore(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at > 1 && text[at - 1] == ' ' && text[at - 2] is >= '\u4E00' and <= '\u9FFF') at--;
        while (at > 0 && start - at < 8 && text[at - 1] is >= '\u4E00' and <= '\u9FFF') at--;
        return at;
    }
}
