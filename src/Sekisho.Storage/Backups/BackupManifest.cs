using System.Collections.Immutable;

namespace Sekisho.Storage.Backups;

/// <summary>What a backup holds; the first thing in it.</summary>
/// <param name="Format">Version of the format: 1.</param>
/// <param name="Program">Version of the program that wrote it.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Migration">Newest migration of the embedded database, whose shape the copy has.</param>
/// <param name="Rows">Rows of all tables.</param>
/// <param name="Heads">The newest audit entry of each body at that moment.</param>
/// <param name="Files">The files in it.</param>
public sealed record BackupManifest(int Format, string Program, DateTimeOffset At, string Migration, long Rows, ImmutableArray<BackupHead> Heads, ImmutableArray<BackupContent> Files);
