using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Sekisho.Storage.Audit;

/// <summary>The last line of an exported trail: how far it goes, the hash of everything before this line, and a signature (ECDSA P-256 over SHA-256).</summary>
/// <param name="Body">The body.</param>
/// <param name="Sequence">The newest entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When it was signed, in ISO 8601.</param>
/// <param name="FileHash">SHA-256 of all lines before, each with its line feed, lower-case hex.</param>
/// <param name="PublicKey">The signer's public key (SubjectPublicKeyInfo, Base64).</param>
/// <param name="Signature">Signature (Base64).</param>
internal sealed record AuditCheckpoint(Guid Body, long Sequence, string Hash, string At, string FileHash, string PublicKey, string Signature)
{
    /// <summary>By which a person compares public keys: SHA-256 of the key, lower-case hex.</summary>
    [JsonIgnore]
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(PublicKey)));

    /// <summary>A signed checkpoint.</summary>
    public static AuditCheckpoint Sign(Guid body, long sequence, string hash, string at, string fileHash, ECDsa key)
    {
        var unsigned = new AuditCheckpoint(body, sequence, hash, at, fileHash, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), "");
        return unsigned with { Signature = Convert.ToBase64String(key.SignData(unsigned.Signed(), HashAlgorithmName.SHA256)) };
    }

    /// <summary>Whether the signature is that of the public key over this content.</summary>
    public bool IsSigned()
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);
            return key.VerifyData(Signed(), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private byte[] Signed() => Encoding.UTF8.GetBytes($"sekisho-checkpoint-1\n{Body}\n{Sequence}\n{Hash}\n{At}\n{FileHash}");
}
