namespace Sekisho.Inspection.Normalization;

/// <summary>
/// A text in the form that the detectors read, with the way back to the original: full width, dashes, spaces, half-width
/// katakana and case are folded, invisible characters left out. Kanji digits stay. Takes any string, lone surrogates too.
/// </summary>
internal sealed class FoldedText
{
    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int _length;

    private FoldedText(string original)
    {
        // ㊙ alone becomes longer than it was, by two characters.
        var capacity = original.Length + (2 * original.AsSpan().Count('㊙'));
        _text = new char[capacity];
        _starts = new int[capacity];
        _ends = new int[capacity];
        for (var i = 0; i < original.Length;) i += Fold(original, i, ref _length);
    }

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string original) => new(original);

    /// <summary>The offsets in the original of a span of the folded text that is not empty; End is exclusive.</summary>
    public (int Start, int End) Origin(int start, int end) => (_starts[start], _ends[end - 1]);

    private int Fold(string original, int i, ref int length)
    {
        var c = original[i];
        var next = i + 1 < original.Length ? original[i + 1] : ' ';
        if (char.IsSurrogatePair(c, next))
        {
            if (CharacterFolding.FoldPair(c, next) is { } folded)
            {
                Add(folded, i, 2, ref length);
            }
            else
            {
                Add(c, i, 2, ref length);
                Add(next, i, 2, ref length);
            }

            return 2;
        }

        switch (c)
        {
            case '\r' when next == '\n':
                Add('\n', i, 2, ref length);
                return 2;
            case '㊙':
                foreach (var part in "(秘)") Add(part, i, 1, ref length);
                return 1;
            // The long vowel mark is often typed as a hyphen in numbers; after a letter it belongs to the word.
            case 'ー' or 'ｰ' when length > 0 && (char.IsAsciiDigit(_text[length - 1]) || _text[length - 1] is '-' or ')' or ' '):
                Add('-', i, 1, ref length);
                return 1;
        }

        var single = CharacterFolding.Fold(c);
        if (c >= '\uFF66' && CharacterFolding.Join(single, next) is { } joined && c <= '\uFF9D')
        {
            Add(joined, i, 2, ref length);
            return 2;
        }

        Add(single, i, 1, ref length);
        return 1;
    }

    private void Add(char folded, int start, int units, ref int length)
    {
        if (folded == CharacterFolding.Removed) return;
        _text[length] = folded;
        _starts[length] = start;
        _ends[length] = start + units;
        length++;
    }
}
