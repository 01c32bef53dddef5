using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sekisho.Governance.Keys;

/// <summary>The secret of a new key: shown to its owner once, then only its hash is known.</summary>
/// <param name="Text">The whole key, such as <c>sekisho-3kf…</c>.</param>
public sealed record KeySecret(string Text)
{
    private const string Mark = "sekisho-";

    /// <summary>SHA-256 of the whole key, lower-case hex.</summary>
    public string Hash => HashOf(Text);

    /// <summary>The mark and the first six characters.</summary>
    public string Prefix => Text[..(Mark.Length + 6)];

    /// <summary>A new secret with 256 random bits.</summary>
    public static KeySecret Create() => new(Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The hash by which a key is looked up.</summary>
    public static string HashOf(ReadOnlySpan<char> key)
    {
        Span<byte> utf8 = stackalloc byte[Math.Min(Encoding.UTF8.GetMaxByteCount(key.Length), 1024)];
        if (!Encoding.UTF8.TryGetBytes(key, utf8, out var written)) return "";
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..written], hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Never the secret: a record's default would print it.</summary>
    public override string ToString() => Prefix + "…";
}
