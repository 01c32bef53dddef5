using System.Security.Cryptography;
using System.Text;

namespace Sekisho.Storage.Evidence;

/// <summary>The signature over the list of an evidence package (ECDSA P-256 over SHA-256), by the key that signs the trail's checkpoints.</summary>
/// <param name="PublicKey">The signer's public key (SubjectPublicKeyInfo, Base64).</param>
/// <param name="Fingerprint">SHA-256 of that key, lower-case hex: by which people compare keys.</param>
/// <param name="Signature">The signature (Base64).</param>
internal sealed record EvidenceSignature(string PublicKey, string Fingerprint, string Signature)
{
    private const string Purpose = "sekisho-evidence-1\n";

    /// <summary>Signs a list.</summary>
    public static EvidenceSignature Sign(ReadOnlySpan<byte> manifest, ECDsa key)
    {
        var published = key.ExportSubjectPublicKeyInfo();
        return new EvidenceSignature(Convert.ToBase64String(published), Convert.ToHexStringLower(SHA256.HashData(published)), Convert.ToBase64String(key.SignData(Signed(manifest), HashAlgorithmName.SHA256)));
    }

    /// <summary>Whether it is the signature of its key over a list, and the fingerprint that of the key.</summary>
    public bool IsOf(ReadOnlySpan<byte> manifest)
    {
        try
        {
            var published = Convert.FromBase64String(PublicKey);
            if (!string.Equals(Fingerprint, Convert.ToHexStringLower(SHA256.HashData(published)), StringComparison.Ordinal)) return false;
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(published, out _);
            return key.VerifyData(Signed(manifest), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    /// <summary>With a purpose before it, so that no other signature of the key can stand in for this one.</summary>
    private static byte[] Signed(ReadOnlySpan<byte> manifest) => [.. Encoding.UTF8.GetBytes(Purpose), .. manifest];
}
