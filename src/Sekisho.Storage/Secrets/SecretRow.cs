namespace Sekisho.Storage.Secrets;

/// <summary>A secret of the installation, sealed with the master key: signing key of checkpoints, key of prompt digests.</summary>
internal sealed class SecretRow
{
    public required string Name { get; set; }

    public required string Sealed { get; set; }
}
