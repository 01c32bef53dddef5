using Sekisho.Inspection.Detection.Labels;

namespace Sekisho.Inspection.Detection.Numbers;

/// <summary>The values of a 記号 and of the 番号 after it: one span if a sign joins them, two if words stand between.</summary>
internal static class SymbolValues
{
    private const int MostDigits = 20;
    private const int FarthestNumber = 16;
    private const int LongestWord = 6;

    /// <summary>Reads them behind a label 記号.</summary>
    public static IEnumerable<(int Start, int End)> Of(NumberReading reading, int label)
    {
        var labels = reading.Names.Index.Labels;
        int last, end;
        if (LabelValue.After(reading, labels[label].End, withWord: true) is not { } symbol)
        {
            if (WordBetween(reading, label) is not { } word) yield break;
            yield return word;
            end = word.End;
        }
        else
        {
            last = LabelValue.LastOf(reading, symbol.FirstGroup, MostDigits, -1);
            if (last < 0 || reading.Names[symbol.FirstGroup].CellEnd >= 0) yield break;
            end = reading.Groups[last].End;
            yield return (symbol.Start, end);
        }

        if (label + 1 >= labels.Count || labels[label + 1] is not { Kind: LabelKind.Generic or LabelKind.Insured } number || number.Start < end || number.Start - end > FarthestNumber) yield break;
        if (number.Kind == LabelKind.Insured || LabelValue.After(reading, number.End, withWord: false) is not { } value) yield break;
        last = LabelValue.LastOf(reading, value.FirstGroup, MostDigits, -1);
        if (last >= 0) yield return (value.Start, reading.Groups[last].End);
    }

    // 記号 千代田 番号 12-3456: a 記号 of kanji alone.
    private static (int Start, int End)? WordBetween(NumberReading reading, int label)
    {
        var labels = reading.Names.Index.Labels;
        if (label + 1 >= labels.Count || labels[label + 1] is not { Kind: LabelKind.Generic } number || number.Start - labels[label].End is < 2 or > FarthestNumber) return null;
        var between = reading.Text[labels[label].End..number.Start];
        var word = between.Trim(" :・()、,\t|\n「」");
        if (word.Length is < 1 or > LongestWord || word.ContainsAnyExceptInRange('\u4E00', '\u9FFF')) return null;
        var start = labels[label].End + between.IndexOf(word);
        return (start, start + word.Length);
    }
}
