using System.Security.Cryptography;
using Sekisho.Gateway.Recording;

namespace UnitTests.Gateway.Recording;

public sealed class RecordFormatTests
{
    [Fact]
    public void The_checksum_is_CRC_32C()
    {
        Crc32C.Of("123456789"u8).ShouldBe(0xE3069283u);
        Crc32C.Of(new byte[32]).ShouldBe(0x8A9136AAu); // RFC 3720 B.4
    }

    [Fact]
    public void The_chain_is_SHA_256_over_the_hash_before_the_sequence_and_the_payload()
    {
        byte[] payload = [1, 2, 3];
        var chain = SHA256.HashData([9]);
        byte[] expected = SHA256.HashData([.. chain, 7, 0, 0, 0, 0, 0, 0, 0, .. payload]);
        var record = new byte[RecordFormat.SizeOf(payload.Length)];
        RecordFormat.Write(record, 7, 0, payload, chain);
        chain.ShouldBe(expected);
        var read = new byte[32];
        RecordFormat.ChainAfter(record, payload.Length, read);
        read.ShouldBe(expected);
    }

    [Fact]
    public void A_length_that_no_file_could_hold_is_not_believed()
    {
        var record = new byte[64];
        RecordFormat.Write(record, 1, 0, [1], new byte[32]);
        foreach (var length in new[] { 9, int.MaxValue, -1, int.MinValue })
        {
            BitConverter.TryWriteBytes(record.AsSpan(4), length);
            RecordFormat.TryRead(record, out _).ShouldBeFalse();
        }
    }
}
