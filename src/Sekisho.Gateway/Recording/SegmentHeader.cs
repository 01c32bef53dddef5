using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sekisho.Gateway.Recording;

/// <summary>
/// The first 128 bytes of a segment, little endian: magic (8), version (4), size of the segment (4), node id (16, RFC 9562 order),
/// first sequence (8), chain hash before it (32), zeros, CRC-32C of all before (4).
/// </summary>
internal sealed record SegmentHeader(Guid NodeId, long FirstSequence, int SegmentBytes, ReadOnlyMemory<byte> ChainBefore)
{
    public const int Bytes = 128;
    private const uint Version = 1;
    private const int CrcAt = Bytes - sizeof(uint);

    private static ReadOnlySpan<byte> Magic => "SEKISHOJ"u8;

    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), SegmentBytes);
        NodeId.TryWriteBytes(bytes.AsSpan(16), bigEndian: true, out _);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(32), FirstSequence);
        ChainBefore.Span.CopyTo(bytes.AsSpan(40));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(CrcAt), Crc32C.Of(bytes.AsSpan(0, CrcAt)));
        return bytes;
    }

    /// <summary>Reads a header; null when it is none, or of a version that is not known.</summary>
    public static SegmentHeader? TryRead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Bytes || !bytes.StartsWith(Magic) || BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) != Version)
            return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[CrcAt..]) != Crc32C.Of(bytes[..CrcAt]))
            return null;
        return new SegmentHeader(
            new Guid(bytes.Slice(16, 16), bigEndian: true),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[32..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]),
            bytes.Slice(40, SHA256.HashSizeInBytes).ToArray());
    }
}
