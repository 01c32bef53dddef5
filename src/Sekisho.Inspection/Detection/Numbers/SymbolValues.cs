using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The values of a 記号 and of the 番号 after it: one span if a sign joins them, two if words stand between.</summary>
internal static class SymbolValues
{
    private const int MostDigits = 20;
    private const int FarthestNumber = 16;

    /// <summary>Reads them behind a label 記号.</summary>
    public static IEnumerable<(int Start, int End)> Of(NumberReading reading, int label)
    {
        var labels = reading.Names.Index.Labels;
        if (LabelValue.After(reading, labels[label].End, withWord: true) is not { } symbol || reading.Names[symbol.FirstGroup].CellEnd >= 0) yield break;
        var last = LabelValue.LastOf(reading, symbol.FirstGroup, MostDigits, -1);
        if (last < 0) yield break;
        var end = reading.Groups[last].End;
        yield return (symbol.Start, end);
        if (label + 1 >= labels.Count || labels[label + 1] is not { Kind: LabelKind.Generic or LabelKind.Insured } number || number.Start < end || number.Start - end > FarthestNumber) yield break;
        if (number.Kind == LabelKind.Insured || LabelValue.After(reading, number.End, withWord: false) is not { } value) yield break;
        last = LabelValue.LastOf(reading, value.FirstGroup, MostDigits, -1);
        if (last >= 0) yield return (value.Start, reading.Groups[last].End);
    }
}
