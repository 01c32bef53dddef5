using System.Collections.Immutable;
using Sekisho.Storage.Backups;

namespace Sekisho.Server.Backups;

/// <summary>The note beside a verified backup; it tells what is in it without the passphrase, and holds no secret.</summary>
/// <param name="File">Name of the backup's file.</param>
/// <param name="At">When it was taken.</param>
/// <param name="VerifiedAt">When it had been read again to the end.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">SHA-256 of the file, in hexadecimal.</param>
/// <param name="Rows">Rows of the database.</param>
/// <param name="Heads">The end of each body's audit trail.</param>
internal sealed record BackupNote(string File, DateTimeOffset At, DateTimeOffset VerifiedAt, long Bytes, string Sha256, long Rows, ImmutableArray<BackupHead> Heads);
