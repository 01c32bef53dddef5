using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Sekisho.Inspection.Morphology;

/// <summary>
/// The compiled dictionary: words with their costs, and the lists of names and places. Reads the bytes where they lie (a mapped file), so that it
/// costs neither time nor memory to open. Immutable: one instance serves all threads.
/// </summary>
public sealed class Lexicon
{
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Opens a compiled dictionary.</summary>
    /// <param name="bytes">The whole file; must stay readable and unchanged.</param>
    /// <exception cref="InvalidDataException">It is no dictionary of this version, or cut short.</exception>
    public Lexicon(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var header = bytes.Span;
        if (header.Length < LexiconFormat.HeaderBytes || !header.StartsWith(Encoding.ASCII.GetBytes(LexiconFormat.Magic)))
            throw new InvalidDataException("辞書ファイルではないか、この版では読めない辞書です。");
        var matrix = Section<short>(LexiconSection.Matrix);
        Rights = Unsafe.As<short, ushort>(ref MemoryMarshal.GetReference(matrix));
    }

    /// <summary>The number of right ids: the length of a row of <see cref="Matrix"/>.</summary>
    internal int Rights { get; }

    internal ReadOnlySpan<ushort> Codes => Section<ushort>(LexiconSection.Codes);

    internal ReadOnlySpan<TrieUnit> Units => Section<TrieUnit>(LexiconSection.Units);

    internal ReadOnlySpan<Term> Terms => Section<Term>(LexiconSection.Terms);

    internal ReadOnlySpan<Entry> Entries => Section<Entry>(LexiconSection.Entries);

    /// <summary>Costs: [left * Rights + right]; the four first values of the section are its head.</summary>
    internal ReadOnlySpan<short> Matrix => Section<short>(LexiconSection.Matrix)[4..];

    internal ReadOnlySpan<ushort> Kinds => Section<ushort>(LexiconSection.Kinds);

    internal ReadOnlySpan<UnknownKind> Unknown => Section<UnknownKind>(LexiconSection.Unknown);

    /// <summary>The lists in which a whole word stands.</summary>
    internal WordLists ListsOf(ReadOnlySpan<char> word)
    {
        var codes = Codes;
        var units = Units;
        var node = 0;
        foreach (var c in word)
        {
            var next = units[node].Base + codes[c];
            if (codes[c] == 0 || (uint)next >= (uint)units.Length || units[next].Check != node) return WordLists.None;
            node = next;
        }

        var leaf = units[node].Base;
        return (uint)leaf < (uint)units.Length && units[leaf].Check == node && leaf != node ? Terms[-1 - units[leaf].Base].Lists : WordLists.None;
    }

    private ReadOnlySpan<T> Section<T>(LexiconSection section)
        where T : struct
    {
        var head = _bytes.Span[(8 + ((int)section * 8))..];
        var (offset, length) = (BinaryPrimitives.ReadInt32LittleEndian(head), BinaryPrimitives.ReadInt32LittleEndian(head[4..]));
        if (offset < 0 || length < 0 || (long)offset + length > _bytes.Length) throw new InvalidDataException("辞書ファイルが途中で切れています。");
        return MemoryMarshal.Cast<byte, T>(_bytes.Span.Slice(offset, length));
    }
}
