using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Normalization;

namespace Sekisho.InspectionTools.Lexicons;

/// <summary>Folds the words of the sources as the inspected texts are folded.</summary>
internal static class LexiconText
{
    /// <summary>The word as it stands in a folded text.</summary>
    public static string Fold(string word)
    {
        var folded = FoldedText.Of(word).Text.ToString().ToCharArray();
        KanjiVariants.Fold(folded);
        return new string(folded);
    }
}
