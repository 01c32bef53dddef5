namespace Sekisho.Storage.Backups;

/// <summary>A file in a backup.</summary>
/// <param name="Name">Its path in the backup, with slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, in hexadecimal.</param>
public sealed record BackupContent(string Name, long Length, string Sha256);
