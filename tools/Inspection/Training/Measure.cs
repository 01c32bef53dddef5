using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Names;
using Sekisho.Inspection.Normalization;

namespace Sekisho.InspectionTools.Training;

/// <summary>How well names of persons are found in sentences.</summary>
internal static class Measure
{
    /// <summary>F1 of the exact span, and recall by overlap of names in kanji, by source.</summary>
    public static string Of(IReadOnlyList<Sentence> sentences, Lexicon lexicon, NameModel model, short caution, bool show = false)
    {
        var text = new NameText(lexicon);
        var tagger = new NameTagger(model) { Caution = caution };
        var lines = new List<string>();
        foreach (var source in sentences.GroupBy(s => s.Source))
        {
            int right = 0, found = 0, wanted = 0, kanji = 0, met = 0, foundKanji = 0, falseKanji = 0;
            foreach (var sentence in source)
            {
                var gold = sentence.Names.Where(n => n.Label == NameLabels.First).Select(n => (n.Start, n.End)).ToHashSet();
                var got = Find(sentence.Text, text, tagger);
                found += got.Count;
                wanted += gold.Count;
                right += got.Count(gold.Contains);
                if (show)
                {
                    foreach (var g in gold.Except(got)) Console.WriteLine($"- {sentence.Text[g.Start..g.End]}\t{sentence.Text}");
                    foreach (var g in got.Except(gold)) Console.WriteLine($"+ {sentence.Text[g.Start..g.End]}\t{sentence.Text}");
                }

                foreach (var (start, end) in gold)
                {
                    if (!IsKanji(sentence.Text[start..end])) continue;
                    kanji++;
                    if (got.Exists(g => g.Start < end && start < g.End)) met++;
                }

                foreach (var (start, end) in got)
                {
                    if (!IsKanji(sentence.Text[start..end])) continue;
                    foundKanji++;
                    if (!gold.Any(g => g.Start < end && start < g.End)) falseKanji++;
                }
            }

            var (p, r) = ((double)right / Math.Max(1, found), (double)right / Math.Max(1, wanted));
            lines.Add($"{source.Key}: F1 {2 * p * r / Math.Max(1e-9, p + r):F3} P {p:F3} R {r:F3} kanji R {(double)met / Math.Max(1, kanji):F3} P {1 - ((double)falseKanji / Math.Max(1, foundKanji)):F3}");
        }

        return string.Join(" | ", lines);
    }

    private static List<(int Start, int End)> Find(string sentence, NameText text, NameTagger tagger)
    {
        var folded = FoldedText.Of(sentence);
        var names = new List<(int Start, int End)>();
        if (folded.Text.Length is 0 or > Lattice.LongestText) return names;
        var capitals = new bool[folded.Text.Length];
        for (var i = 0; i < capitals.Length; i++) capitals[i] = char.IsUpper(sentence[folded.Origin(i, i + 1).Start]);
        text.Read(folded.Text, capitals);
        tagger.Find(text, names);
        return names.ConvertAll(n => folded.Origin(n.Start, n.End));
    }

    private static bool IsKanji(string name) => name.All(c => c is '々' or 'ヶ' or (>= '\u4E00' and <= '\u9FFF') or (>= '\uD800' and <= '\uDFFF'));
}
