using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>
/// A stretch of text with all that the tagger looks at: characters and their types, words, runs of one script, matches of the lists of names.
/// Used by one thread at a time; keeps its room from one stretch to the next.
/// </summary>
internal sealed class NameText(Lexicon lexicon)
{
    private const int FirstNounPart = 36;
    private const int FirstProperPart = 41;
    private const int LastProperPart = 47;
    private const int Room = Lattice.LongestText + 1;
    private readonly Lattice _lattice = new(lexicon);
    private readonly char[] _characters = new char[Room];
    private readonly CharacterType[] _types = new CharacterType[Room];
    private readonly int[] _wordAt = new int[Room];
    private readonly bool[] _possible = new bool[Room];
    private readonly int[] _runAt = new int[Room];
    private readonly List<(int Start, int End)> _runs = [];
    private readonly List<Token> _words = [];

    /// <summary>How many characters there are.</summary>
    public int Length { get; private set; }

    /// <summary>The folded characters.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>Their types.</summary>
    public ReadOnlySpan<CharacterType> Types => _types.AsSpan(0, Length);

    /// <summary>The words.</summary>
    public IReadOnlyList<Token> Words => _words;

    /// <summary>For each character the index of its word.</summary>
    public ReadOnlySpan<int> WordAt => _wordAt.AsSpan(0, Length);

    /// <summary>The runs of one script.</summary>
    public IReadOnlyList<(int Start, int End)> Runs => _runs;

    /// <summary>For each character the index of its run.</summary>
    public ReadOnlySpan<int> RunAt => _runAt.AsSpan(0, Length);

    /// <summary>Which names of the lists begin where.</summary>
    public ListMarks Marks => _lattice.Marks;

    /// <summary>The names of the lists as the tagger sees them.</summary>
    public ListedNames Listed { get; } = new();

    /// <summary>For each character whether it can be in a name at all; the others need no look by the tagger.</summary>
    public ReadOnlySpan<bool> Possible => _possible.AsSpan(0, Length);

    /// <summary>Reads a stretch of at most <see cref="Lattice.LongestText"/> characters.</summary>
    /// <param name="folded">The folded characters; variants of kanji may stand in it.</param>
    /// <param name="capital">Whether a letter was big in the original.</param>
    public void Read(ReadOnlySpan<char> folded, ReadOnlySpan<bool> capital)
    {
        Length = folded.Length;
        folded.CopyTo(_characters);
        KanjiVariants.Fold(_characters.AsSpan(0, Length));
        for (var i = 0; i < Length; i++) _types[i] = CharacterTypes.Of(_characters[i], capital[i]);
        _words.Clear();
        _lattice.Cut(Characters, 0, _words);
        for (var w = 0; w < _words.Count; w++) _wordAt.AsSpan(_words[w].Start, _words[w].End - _words[w].Start).Fill(w);
        _runs.Clear();
        for (int start = 0, end; start < Length; start = end)
        {
            for (end = start + 1; end < Length && CharacterTypes.Join(_types[end - 1], _types[end]);) end++;
            _runAt.AsSpan(start, end - start).Fill(_runs.Count);
            _runs.Add((start, end));
        }

        Listed.Read(Characters, Marks);
        MarkPossible();
    }

    // Proper names, words that nobody knows, whatever a list of names has; common words only where a list of names has them too.
    private void MarkPossible()
    {
        foreach (var word in _words)
        {
            var proper = !word.Known || word.Part is >= FirstProperPart and <= LastProperPart;
            for (var i = word.Start; i < word.End; i++)
            {
                _possible[i] = _types[i] switch
                {
                    CharacterType.Kanji or CharacterType.KanjiNumber => proper || Listed.IsInUsual(i) || (word.End - word.Start == 1 && Listed.IsInRare(i)),
                    CharacterType.Katakana or CharacterType.Hiragana => proper || (Listed.IsInUsual(i) && word.Part >= FirstNounPart),
                    CharacterType.Capital or CharacterType.Small => true,
                    _ => false,
                };
            }
        }

        // The model tells a name from the body or place that it is part of by seeing the whole.
        foreach (var (start, end) in _runs)
        {
            if (_types[start] != CharacterType.Hiragana && _possible.AsSpan(start, end - start).Contains(true)) _possible.AsSpan(start, end - start).Fill(true);
        }

        // What joins the parts of a name is possible between possible characters.
        for (var i = 1; i + 1 < Length; i++)
        {
            if (!_possible[i] && _possible[i - 1] && (_types[i] is CharacterType.Joint or CharacterType.Space or CharacterType.Digit or CharacterType.Stop or CharacterType.Hiragana || (_possible[i + 1] && _types[i] != CharacterType.Other))) _possible[i] = _possible[i + 1];
        }
    }
}
