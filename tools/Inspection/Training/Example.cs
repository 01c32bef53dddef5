using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;
using Sekisho.Inspection.Normalization;

namespace Sekisho.InspectionTools.Training;

/// <summary>A sentence as the trainer sees it: the slots of each character and its right label.</summary>
/// <param name="Slots">As many for each character as there are observations.</param>
/// <param name="Labels">One for each character.</param>
internal sealed record Example(uint[] Slots, byte[] Labels)
{
    /// <summary>Makes an example; null if the sentence is too long.</summary>
    public static Example? Of(Sentence sentence, NameText text, NameFeatures features, uint mask)
    {
        var folded = FoldedText.Of(sentence.Text);
        if (folded.Text.Length is 0 or > Lattice.LongestText) return null;
        var origins = Enumerable.Range(0, folded.Text.Length).Select(i => folded.Origin(i, i + 1).Start).ToArray();
        text.Read(folded.Text, [.. origins.Select(o => char.IsUpper(sentence.Text[o]))]);
        features.Read(text);
        var slots = new uint[folded.Text.Length * NameFeatures.Count];
        for (var i = 0; i < folded.Text.Length; i++) features.At(text, i, slots.AsSpan(i * NameFeatures.Count, NameFeatures.Count), mask);
        return new Example(slots, LabelsOf(sentence, origins));
    }

    private static byte[] LabelsOf(Sentence sentence, int[] origins)
    {
        var labels = new byte[origins.Length];
        foreach (var (start, end, label) in sentence.Names)
        {
            var first = Array.FindIndex(origins, o => o >= start);
            var last = Array.FindLastIndex(origins, o => o < end);
            if (first < 0 || last < first) continue;
            for (var i = first; i <= last; i++)
            {
                labels[i] = (byte)(label != NameLabels.First ? (i == first ? label : label + 1)
                    : first == last ? NameLabels.Only : i == first ? NameLabels.First : i == last ? NameLabels.Last : NameLabels.Middle);
            }
        }

        return labels;
    }
}
