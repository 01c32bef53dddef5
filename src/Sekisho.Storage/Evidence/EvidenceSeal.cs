using Sekisho.Storage.Changes;
using Sekisho.Storage.Secrets;

namespace Sekisho.Storage.Evidence;

/// <summary>Writes the list of a package and signs it.</summary>
public sealed class EvidenceSeal(Vault vault)
{
    /// <summary>The list and its signature, as they stand in the package.</summary>
    public async Task<(byte[] Manifest, byte[] Signature)> SealAsync(EvidenceManifest manifest, CancellationToken cancellation)
    {
        using var key = await vault.SigningKeyAsync(cancellation);
        var listed = System.Text.Encoding.UTF8.GetBytes(EventFormat.Write(manifest));
        return (listed, System.Text.Encoding.UTF8.GetBytes(EventFormat.Write(EvidenceSignature.Sign(listed, key))));
    }
}
