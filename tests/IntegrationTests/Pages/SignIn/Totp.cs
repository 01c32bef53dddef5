using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Sekisho.IntegrationTests.Pages.SignIn;

/// <summary>What an authenticator app computes (RFC 6238 with RFC 4226: SHA-1, 30 seconds, six digits).</summary>
internal static class Totp
{
    /// <summary>The code at this moment for a secret as the page shows it, in Base32 with blanks.</summary>
    public static string Now(string secret) => At(Base32(secret), DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);

    /// <summary>A code that is not right at this moment nor near it.</summary>
    public static string Wrong(string secret)
    {
        var step = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;
        var near = Enumerable.Range(-5, 11).Select(offset => At(Base32(secret), step + offset)).ToHashSet();
        return Enumerable.Range(0, 100).Select(n => n.ToString("000000")).First(code => !near.Contains(code));
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 and every authenticator app use SHA-1.")]
    public static string At(byte[] key, long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(key, counter);
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (value % 1_000_000).ToString("000000");
    }

    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Where(c => c != ' ').Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
