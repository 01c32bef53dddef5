namespace Sekisho.Inspection.Normalization;

/// <summary>A folded text without its spaces, for words that are written spaced out (取 扱 注 意). Line breaks and tabs stay.</summary>
internal sealed class DenseText
{
    private readonly char[] _text;
    private readonly int[] _folded;

    /// <summary>Leaves the spaces of a folded text out.</summary>
    public DenseText(FoldedText folded)
    {
        Folded = folded;
        var from = folded.Text;
        var length = from.Length - from.Count(' ');
        _text = GC.AllocateUninitializedArray<char>(length);
        _folded = GC.AllocateUninitializedArray<int>(length);
        for (int i = 0, at = 0; i < from.Length; i++)
        {
            if (from[i] == ' ') continue;
            _text[at] = from[i];
            _folded[at++] = i;
        }
    }

    /// <summary>The folded text that this was made from.</summary>
    public FoldedText Folded { get; }

    /// <summary>The text without spaces.</summary>
    public ReadOnlySpan<char> Text => _text;

    /// <summary>The character before an offset as it stands in the folded text, or a line break at the beginning.</summary>
    public char Before(int start) => start < _text.Length && _folded[start] > 0 ? Folded.Text[_folded[start] - 1] : '\n';

    /// <summary>The character that follows a span's end in the folded text, or a line break at the end.</summary>
    public char After(int end) => _folded[end - 1] + 1 < Folded.Text.Length ? Folded.Text[_folded[end - 1] + 1] : '\n';

    /// <summary>The offsets in the folded text of a span that is not empty; End is exclusive.</summary>
    public (int Start, int End) FoldedSpan(int start, int end) => (_folded[start], _folded[end - 1] + 1);

    /// <summary>The offsets in the original of a span that is not empty; End is exclusive.</summary>
    public (int Start, int End) Origin(int start, int end) => Folded.Origin(_folded[start], _folded[end - 1] + 1);
}
