namespace Sekisho.Inspection.Normalization;

/// <summary>
/// The way from offsets of a folded text back to the original: stretches in which every unit keeps its own place, and blocks whose
/// units all come from the same ones of the original. An ordinary text is one stretch.
/// </summary>
internal sealed class OffsetMap
{
    private readonly List<Piece> _pieces = [new Piece(0, 0, 0)];

    /// <summary>Says that units of the original before <paramref name="next"/> were left out; from a folded offset on, it goes on there.</summary>
    public void Skip(int folded, int next) => Begin(new Piece(folded, next, 0));

    /// <summary>Says that some units of the folded text come from some units of the original together.</summary>
    public void Block(int folded, int length, int start, int units)
    {
        Begin(new Piece(folded, start, units));
        Begin(new Piece(folded + length, start + units, 0));
    }

    /// <summary>The units of the original that one unit of the folded text stands for.</summary>
    public (int Start, int End) Of(int folded)
    {
        var (low, high) = (0, _pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Folded <= folded) low = middle + 1;
            else high = middle;
        }

        var piece = _pieces[low - 1];
        if (piece.Units > 0) return (piece.Original, piece.Original + piece.Units);
        var start = piece.Original + folded - piece.Folded;
        return (start, start + 1);
    }

    private void Begin(Piece piece)
    {
        if (_pieces[^1].Folded == piece.Folded) _pieces[^1] = piece;
        else _pieces.Add(piece);
    }

    /// <summary>Units 0: a stretch.</summary>
    private readonly record struct Piece(int Folded, int Original, int Units);
}
