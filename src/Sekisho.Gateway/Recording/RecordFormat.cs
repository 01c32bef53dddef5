using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sekisho.Gateway.Recording;

/// <summary>
/// A record's bytes, little endian, at a multiple of 8: CRC-32C of all that follows (4), length of the payload (4), place in its batch (4),
/// marker (4), chain hash before it (32), sequence (8), payload, zeros up to a multiple of 8.
/// The chain hash after it is SHA-256 over hash before, sequence and payload: they lie side by side, so that it is one call.
/// </summary>
internal static class RecordFormat
{
    public const int HeadBytes = 56;
    public const int Alignment = 8;
    private const uint Marker = 0x31524B53; // "SKR1"
    private const int LengthAt = 4;
    private const int PlaceAt = 8;
    private const int MarkerAt = 12;
    private const int ChainAt = 16;
    private const int SequenceAt = ChainAt + SHA256.HashSizeInBytes;

    public static int SizeOf(int payloadLength) => (HeadBytes + payloadLength + Alignment - 1) & ~(Alignment - 1);

    /// <summary>Writes a record and moves the chain on.</summary>
    public static void Write(Span<byte> target, long sequence, int place, ReadOnlySpan<byte> payload, Span<byte> chain)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target[LengthAt..], payload.Length);
        BinaryPrimitives.WriteInt32LittleEndian(target[PlaceAt..], place);
        BinaryPrimitives.WriteUInt32LittleEndian(target[MarkerAt..], Marker);
        chain.CopyTo(target[ChainAt..]);
        BinaryPrimitives.WriteInt64LittleEndian(target[SequenceAt..], sequence);
        payload.CopyTo(target[HeadBytes..]);
        var end = HeadBytes + payload.Length;
        target[end..SizeOf(payload.Length)].Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(target, Crc32C.Of(target[LengthAt..end]));
        SHA256.HashData(target[ChainAt..end], chain);
    }

    /// <summary>Reads the record at the start of the bytes; false when there is none whose checksum holds.</summary>
    public static bool TryRead(ReadOnlySpan<byte> source, out RecordHead head)
    {
        head = default;
        if (!TryReadLength(source, out var length) || length > source.Length - HeadBytes)
            return false;
        if (BinaryPrimitives.ReadUInt32LittleEndian(source) != Crc32C.Of(source[LengthAt..(HeadBytes + length)]))
            return false;
        head = new RecordHead(
            BinaryPrimitives.ReadInt64LittleEndian(source[SequenceAt..]),
            BinaryPrimitives.ReadInt32LittleEndian(source[PlaceAt..]),
            length);
        return true;
    }

    /// <summary>The length of the payload that a head names; nothing is checked but the marker.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> source, out int length)
    {
        length = -1;
        if (source.Length < HeadBytes || BinaryPrimitives.ReadUInt32LittleEndian(source[MarkerAt..]) != Marker)
            return false;
        length = BinaryPrimitives.ReadInt32LittleEndian(source[LengthAt..]);
        return length >= 0;
    }

    public static ReadOnlySpan<byte> ChainBefore(ReadOnlySpan<byte> record) => record.Slice(ChainAt, SHA256.HashSizeInBytes);

    public static void ChainAfter(ReadOnlySpan<byte> record, int payloadLength, Span<byte> chain) =>
        SHA256.HashData(record[ChainAt..(HeadBytes + payloadLength)], chain);
}
