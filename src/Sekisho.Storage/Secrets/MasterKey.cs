using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Upstreams;

namespace Sekisho.Storage.Secrets;

/// <summary>
/// The master key: 256 bits that stand outside the database. Nothing is sealed with it directly; each purpose has a key derived
/// from it (HKDF-SHA-256, RFC 5869), and seals with AES-256-GCM.
/// </summary>
public sealed class MasterKey : ICredentialSeal
{
    /// <summary>Bytes of a master key.</summary>
    public const int Size = 32;

    private const string Mark = "v1.";
    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>A key from the text of a key file: Base64 of 32 bytes, white space around it allowed.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static MasterKey Parse(string text)
    {
        var bytes = Convert.FromBase64String(text.Trim());
        return bytes.Length == Size ? new MasterKey(bytes) : throw new FormatException($"A master key has {Size} bytes, not {bytes.Length}.");
    }

    /// <summary>
    /// A key from a passphrase of at least 20 characters (PBKDF2-HMAC-SHA-256, 600,000 rounds, as OWASP recommends).
    /// </summary>
    /// <exception cref="FormatException">It is too short.</exception>
    public static MasterKey FromPassphrase(string passphrase, string installation)
    {
        if (passphrase.Length < 20) throw new FormatException("A passphrase has at least 20 characters.");
        return new MasterKey(Rfc2898DeriveBytes.Pbkdf2(passphrase, Encoding.UTF8.GetBytes("sekisho:" + installation), 600_000, HashAlgorithmName.SHA256, Size));
    }

    /// <summary>Text of a new key file.</summary>
    public static string Create() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size));

    /// <summary>The text of its key file, for backups only: they are sealed and carry the key with the data.</summary>
    public string KeyFileText() => Convert.ToBase64String(key);

    /// <inheritdoc/>
    public string Seal(string credential) => Seal("credential", credential);

    /// <inheritdoc/>
    public string Open(string sealedCredential) => Open("credential", sealedCredential);

    /// <summary>Seals a text for a purpose: <c>v1.</c> and Base64 of nonce, ciphertext and tag.</summary>
    public string Seal(string purpose, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[12 + plain.Length + 16];
        RandomNumberGenerator.Fill(box.AsSpan(0, 12));
        using var cipher = new AesGcm(Derive(purpose), 16);
        cipher.Encrypt(box.AsSpan(0, 12), plain, box.AsSpan(12, plain.Length), box.AsSpan(12 + plain.Length));
        return Mark + Convert.ToBase64String(box);
    }

    /// <summary>Opens a text that was sealed for the same purpose.</summary>
    /// <exception cref="CryptographicException">It was sealed with another key or for another purpose, or was changed.</exception>
    public string Open(string purpose, string sealedText)
    {
        // Base64 has several texts for the same bytes; only the one that was written counts.
        var box = new byte[sealedText.Length];
        if (!sealedText.StartsWith(Mark, StringComparison.Ordinal) || !Convert.TryFromBase64String(sealedText[Mark.Length..], box, out var length) || length < 28
            || Convert.ToBase64String(box.AsSpan(0, length)) != sealedText[Mark.Length..])
        {
            throw new CryptographicException("This is not a sealed text.");
        }

        var plain = new byte[length - 28];
        using var cipher = new AesGcm(Derive(purpose), 16);
        cipher.Decrypt(box.AsSpan(0, 12), box.AsSpan(12, plain.Length), box.AsSpan(length - 16, 16), plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>A key of 32 bytes for a purpose.</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt: [], info: Encoding.UTF8.GetBytes("sekisho/" + purpose));
}
