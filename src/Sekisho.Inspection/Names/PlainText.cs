using Sekisho.Inspection.Morphology;
using Sekisho.Inspection.Normalization;

namespace Sekisho.Inspection.Names;

/// <summary>A folded text in which variants of kanji are folded too, with the way back to the original.</summary>
internal sealed class PlainText
{
    private readonly FoldedText _folded;
    private readonly string _original;
    private readonly char[] _characters;

    /// <summary>Folds the variants.</summary>
    public PlainText(FoldedText folded, string original)
    {
        _folded = folded;
        _original = original;
        _characters = folded.Text.ToArray();
        KanjiVariants.Fold(_characters);
    }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _characters;

    /// <summary>How many there are.</summary>
    public int Length => _characters.Length;

    /// <summary>Whether a letter was big in the original.</summary>
    public bool IsCapital(int at) => char.IsUpper(_original[_folded.Origin(at, at + 1).Start]);

    /// <summary>The offsets in the original.</summary>
    public (int Start, int End) Origin(int start, int end) => _folded.Origin(start, end);

    /// <summary>The end of the line that a place is in, so many characters away at most.</summary>
    public int EndOfLine(int at, int most)
    {
        var rest = Characters[at..Math.Min(Length, at + most)];
        return rest.IndexOf('\n') is >= 0 and var length ? at + length : at + rest.Length;
    }
}
