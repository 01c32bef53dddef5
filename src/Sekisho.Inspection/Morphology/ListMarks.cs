using System.Numerics;

namespace Sekisho.Inspection.Morphology;

/// <summary>Which words of which list begin at each place of a text. Bit n of a mask stands for a word of n + 1 characters.</summary>
internal sealed class ListMarks
{
    private readonly ushort[][] _masks = [.. Enumerable.Range(0, 16).Select(_ => new ushort[Lattice.LongestText + 1])];

    /// <summary>The words of one list.</summary>
    public ReadOnlySpan<ushort> Of(WordLists list) => _masks[BitOperations.TrailingZeroCount((int)list)];

    /// <summary>Begins a text.</summary>
    public void Clear(int length)
    {
        foreach (var mask in _masks) mask.AsSpan(0, length + 1).Clear();
    }

    /// <summary>Marks a word that begins at a place.</summary>
    public void Add(int start, int last, WordLists lists)
    {
        for (var left = (int)lists; left != 0; left &= left - 1) _masks[BitOperations.TrailingZeroCount(left)][start] |= (ushort)(1 << last);
    }
}
