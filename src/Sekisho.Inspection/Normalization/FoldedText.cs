namespace Sekisho.Inspection.Normalization;

/// <summary>
/// A text in the form that the detectors read, with the way back to the original: full width, dashes, spaces, half-width
/// katakana and case are folded, invisible characters left out. Kanji digits stay. Takes any string, lone surrogates too.
/// </summary>
internal sealed class FoldedText
{
    private static readonly char[] Simple = SimpleFolds();
    private readonly char[] _text;
    private readonly OffsetMap _offsets = new();
    private readonly int _length;

    private FoldedText(string original)
    {
        // ㊙ alone becomes longer than it was, by two characters.
        _text = GC.AllocateUninitializedArray<char>(original.Length + (2 * original.AsSpan().Count('㊙')));
        var simple = Simple;
        for (var i = 0; i < original.Length;)
        {
            var folded = simple[original[i]];
            if (folded != CharacterFolding.Removed)
            {
                _text[_length++] = folded;
                i++;
                continue;
            }

            i += Fold(original, i, ref _length);
        }
    }

    /// <summary>The folded text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string original) => new(original);

    /// <summary>The offsets in the original of a span of the folded text that is not empty; End is exclusive.</summary>
    public (int Start, int End) Origin(int start, int end) => (_offsets.Of(start).Start, _offsets.Of(end - 1).End);

    // What each unit becomes by itself; Removed for those that vanish, join their neighbour or depend on it.
    private static char[] SimpleFolds()
    {
        var folds = new char[char.MaxValue + 1];
        for (var c = 0; c < folds.Length; c++)
        {
            var special = char.IsSurrogate((char)c) || (char)c is '\r' or '㊙' or 'ー' or (>= '\uFF66' and <= '\uFF9F');
            folds[c] = special ? CharacterFolding.Removed : CharacterFolding.Fold((char)c);
        }

        return folds;
    }

    private int Fold(string original, int i, ref int length)
    {
        var c = original[i];
        var next = i + 1 < original.Length ? original[i + 1] : ' ';
        if (char.IsSurrogatePair(c, next))
        {
            if (CharacterFolding.FoldPair(c, next) is { } folded) Add(folded, i, 2, ref length);
            else Add([c, next], i, 2, ref length);
            return 2;
        }

        switch (c)
        {
            case '\r' when next == '\n':
                Add('\n', i, 2, ref length);
                return 2;
            case '㊙':
                Add("(秘)", i, 1, ref length);
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
        if (folded == CharacterFolding.Removed) _offsets.Skip(length, start + units);
        else Add([folded], start, units, ref length);
    }

    private void Add(ReadOnlySpan<char> folded, int start, int units, ref int length)
    {
        folded.CopyTo(_text.AsSpan(length));
        if (folded.Length != units || units > 1) _offsets.Block(length, folded.Length, start, units);
        length += folded.Length;
    }
}
