namespace Sekisho.Storage.Backups;

/// <summary>The end of a body's audit trail in a backup.</summary>
/// <param name="BodyId">The body.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sequence">Number of the newest entry.</param>
/// <param name="Hash">Its hash.</param>
public sealed record BackupHead(Guid BodyId, string Name, long Sequence, string Hash);
