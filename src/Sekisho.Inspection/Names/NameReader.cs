using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>Reads a text stretch by stretch and tells where the model sees names. Used by one thread at a time; keeps its room.</summary>
internal sealed class NameReader(Lexicon lexicon, NameModel model)
{
    private readonly NameText _text = new(lexicon);
    private readonly NameTagger _tagger = new(model);
    private readonly bool[] _capitals = new bool[Lattice.LongestText];
    private readonly List<(int Start, int End)> _names = [];

    /// <summary>The spans of the names, and the words of the text, with offsets in it.</summary>
    public void Read(PlainText text, List<(int Start, int End)> names, List<Token> words)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = EndOfStretch(text.Characters, start);
            var stretch = text.Characters[start..end];
            if (!stretch.ContainsAnyExceptInRange('\0', '@')) continue;
            for (var i = 0; i < stretch.Length; i++) _capitals[i] = stretch[i] is >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F' && text.IsCapital(start + i);
            _text.Read(stretch, _capitals.AsSpan(0, stretch.Length));
            _names.Clear();
            _tagger.Find(_text, _names);
            foreach (var (from, to) in _names) names.Add((start + from, start + to));
            foreach (var word in _text.Words) words.Add(word with { Start = start + word.Start, End = start + word.End });
        }
    }

    // A sentence or a line; what is longer is cut where it must be.
    private static int EndOfStretch(ReadOnlySpan<char> text, int start)
    {
        var rest = text.Slice(start, Math.Min(text.Length - start, Lattice.LongestText + 1));
        var end = rest.IndexOfAny('\n', '。');
        var length = end < 0 ? rest.Length : end + 1;
        if (length <= Lattice.LongestText) return start + length;
        var soft = rest[..Lattice.LongestText].LastIndexOfAny("、 \t,|");
        return start + (soft > Lattice.LongestText / 2 ? soft + 1 : Lattice.LongestText);
    }
}
