using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Sekisho.Inspection.Names;

/// <summary>
/// The trained weights: a table of slots of sixteen small numbers, one a label, and the costs of one label after another. A linear-chain conditional
/// random field (Lafferty, McCallum, Pereira 2001), its weights rounded. Reads the bytes where they lie; one instance serves all threads.
/// </summary>
public sealed class NameModel
{
    private const string Magic = "SKNAM001";
    private const int HeaderBytes = 16;
    private const int TransitionBytes = NameLabels.Count * NameLabels.Count * 2;
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Opens a model.</summary>
    /// <param name="bytes">The whole file; must stay readable and unchanged.</param>
    /// <exception cref="InvalidDataException">It is no model of this version, or cut short.</exception>
    public NameModel(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        if (head.Length < HeaderBytes || !head.StartsWith(Encoding.ASCII.GetBytes(Magic))) throw new InvalidDataException("氏名のモデルではないか、この版では読めないモデルです。");
        Slots = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        if (Slots <= 0 || (Slots & (Slots - 1)) != 0 || bytes.Length != HeaderBytes + TransitionBytes + ((long)Slots * NameLabels.Count))
            throw new InvalidDataException("氏名のモデルが途中で切れています。");
        _bytes = bytes;
        Filled = new ulong[Slots / 64];
        var weights = Weights;
        for (var slot = 0; slot < Slots; slot++)
        {
            if (weights.Slice(slot * NameLabels.Count, NameLabels.Count).ContainsAnyExcept((sbyte)0)) Filled[slot >> 6] |= 1ul << slot;
        }
    }

    /// <summary>One bit a slot: whether it has a weight at all. Small enough to stay near the processor.</summary>
    internal ulong[] Filled { get; }

    /// <summary>How many slots there are: a power of two.</summary>
    internal int Slots { get; }

    /// <summary>The weights of all slots, sixteen each.</summary>
    internal ReadOnlySpan<sbyte> Weights => MemoryMarshal.Cast<byte, sbyte>(_bytes.Span[(HeaderBytes + TransitionBytes)..]);

    /// <summary>[after * 16 + before]: what a label after another is worth; the smallest value if it cannot follow.</summary>
    internal ReadOnlySpan<short> Transitions => MemoryMarshal.Cast<byte, short>(_bytes.Span.Slice(HeaderBytes, TransitionBytes));

    /// <summary>Writes a model.</summary>
    internal static byte[] Write(ReadOnlySpan<sbyte> weights, ReadOnlySpan<short> transitions)
    {
        var file = new byte[HeaderBytes + TransitionBytes + weights.Length];
        Encoding.ASCII.GetBytes(Magic).CopyTo(file, 0);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), weights.Length / NameLabels.Count);
        MemoryMarshal.AsBytes(transitions).CopyTo(file.AsSpan(HeaderBytes));
        MemoryMarshal.AsBytes(weights).CopyTo(file.AsSpan(HeaderBytes + TransitionBytes));
        return file;
    }
}
