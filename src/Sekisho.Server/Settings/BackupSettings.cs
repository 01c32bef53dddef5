namespace Sekisho.Server.Settings;

/// <summary>Where backups go.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Passphrase">What seals them.</param>
/// <param name="Keep">How many are kept.</param>
internal sealed record BackupSettings(string Folder, string Passphrase, int Keep)
{
    /// <summary>Shortest passphrase, as for the master key.</summary>
    public const int ShortestPassphrase = 20;

    /// <summary>How many are kept where nothing is said.</summary>
    public const int UsualKeep = 14;

    /// <summary>The record never shows the passphrase.</summary>
    public override string ToString() => $"{Folder}, {Keep}";
}
