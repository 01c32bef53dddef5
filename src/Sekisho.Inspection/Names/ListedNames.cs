using System.Numerics;
using Sekisho.Inspection.Morphology;

namespace Sekisho.Inspection.Names;

/// <summary>
/// What the lists say of each character: whether it is in a family name with a given name after it, in a family name, in a given name, in another
/// name, in a place, and at which place of it. Longer matches win over shorter ones, then the ones further left.
/// </summary>
internal sealed class ListedNames
{
    private const int Room = Lattice.LongestText + 1;
    private static readonly WordLists[] Lists = [WordLists.Surname, WordLists.GivenName, WordLists.OtherName, WordLists.Place, WordLists.Body, WordLists.OtherProper, WordLists.RareSurname, WordLists.RareGivenName];
    private readonly byte[][] _codes = [.. Lists.Select(_ => new byte[Room])];
    private readonly byte[] _full = new byte[Room];
    private readonly byte[] _rareFull = new byte[Room];
    private readonly short[] _ends = new short[Room];
    private readonly short[] _fullEnds = new short[Room];

    /// <summary>In a full name: 0 none, else 1 + place (0 begin, 1 inside, 2 begin of the given name, 3 inside of it, 4 end, 5 space) + 8 * length class.</summary>
    public ReadOnlySpan<byte> Full => _full;

    /// <summary>The same with the rare names.</summary>
    public ReadOnlySpan<byte> RareFull => _rareFull;

    /// <summary>Where the full name, rare or not, that covers a character ends.</summary>
    public ReadOnlySpan<short> FullEnds => _fullEnds;

    /// <summary>Where the usual family name that covers a character ends.</summary>
    public ReadOnlySpan<short> SurnameEnds => _ends;

    /// <summary>In a word of a list: 0 no, else 1 + place (0 begin, 1 inside, 2 end, 3 only) + 4 * length class.</summary>
    public byte Of(WordLists list, int at) => _codes[BitOperations.TrailingZeroCount((int)list)][at];

    /// <summary>Whether a character is in a usual name of a person.</summary>
    public bool IsInUsual(int at) => (_codes[0][at] | _codes[1][at] | _codes[2][at]) != 0;

    /// <summary>Whether a character is in a rare name of a person.</summary>
    public bool IsInRare(int at) => (_codes[6][at] | _codes[7][at]) != 0;

    /// <summary>Reads the matches of a text.</summary>
    public void Read(ReadOnlySpan<char> text, ListMarks marks)
    {
        foreach (var list in Lists) Single(marks.Of(list), _codes[BitOperations.TrailingZeroCount((int)list)], text.Length, list is WordLists.Surname ? _ends : null);
        FullNames(text, marks, WordLists.Surname, WordLists.GivenName, _full);
        FullNames(text, marks, WordLists.RareSurname, WordLists.RareGivenName, _rareFull);
    }

    private void FullNames(ReadOnlySpan<char> text, ListMarks marks, WordLists family, WordLists given, byte[] codes)
    {
        codes.AsSpan(0, text.Length).Clear();
        var families = marks.Of(family);
        var givens = marks.Of(given);
        for (var start = 0; start < text.Length;)
        {
            var next = families[start..text.Length].IndexOfAnyExcept((ushort)0);
            if (next < 0) return;
            start += next;
            var (cut, begin, end) = Longest(text, families, givens, start);
            if (end == 0)
            {
                start++;
                continue;
            }

            Mark(codes, start, cut, begin, end);
            start = end;
        }
    }

    private static (int Cut, int Begin, int End) Longest(ReadOnlySpan<char> text, ReadOnlySpan<ushort> families, ReadOnlySpan<ushort> givens, int start)
    {
        var best = (Cut: 0, Begin: 0, End: 0);
        for (var mask = families[start]; mask != 0; mask &= (ushort)(mask - 1))
        {
            var cut = start + BitOperations.TrailingZeroCount(mask) + 1;
            var begin = cut < text.Length && text[cut] == ' ' ? cut + 1 : cut;
            if (begin >= text.Length || givens[begin] == 0) continue;
            var end = begin + BitOperations.Log2(givens[begin]) + 1;
            if (end > best.End || (end == best.End && cut - start == 2)) best = (cut, begin, end);
        }

        return best;
    }

    private void Mark(byte[] codes, int start, int cut, int begin, int end)
    {
        var length = Math.Clamp(end - start - 2, 0, 3) << 3;
        for (var i = start; i < end; i++)
        {
            var place = i == start ? 0 : i < cut ? 1 : i < begin ? 5 : i == end - 1 ? 4 : i == begin ? 2 : 3;
            codes[i] = (byte)(1 + place + length);
            _fullEnds[i] = (short)end;
        }
    }

    private static void Single(ReadOnlySpan<ushort> marks, byte[] codes, int length, short[]? ends)
    {
        codes.AsSpan(0, length).Clear();
        for (var start = 0; start < length;)
        {
            if (marks[start] == 0)
            {
                var next = marks[start..length].IndexOfAnyExcept((ushort)0);
                if (next < 0) return;
                start += next;
            }

            var size = BitOperations.Log2(marks[start]) + 1;
            var kind = Math.Min(3, size - 1) << 2;
            for (var i = 0; i < size && start + i < length; i++)
            {
                codes[start + i] = (byte)(1 + kind + (size == 1 ? 3 : i == 0 ? 0 : i == size - 1 ? 2 : 1));
                if (ends is not null) ends[start + i] = (short)(start + size);
            }

            start += size;
        }
    }
}
