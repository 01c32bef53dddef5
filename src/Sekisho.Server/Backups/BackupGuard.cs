using Sekisho.Governance.Refusals;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Backups;

/// <summary>Before a whole register is entered there must be a backup: what goes wrong then can be undone.</summary>
internal sealed class BackupGuard(AuditQueries audit, TimeProvider time)
{
    /// <summary>How old it may be.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromHours(24);

    /// <summary>When the last verified backup was taken, on whatever node.</summary>
    public Task<DateTimeOffset?> LastAsync(Guid bodyId, CancellationToken cancellation) => audit.LastAsync(bodyId, BackupMaker.Action, cancellation);

    /// <summary>SK1782 where there is none of the last 24 hours.</summary>
    public async Task<Refusal?> RefusalAsync(Guid bodyId, CancellationToken cancellation) =>
        await LastAsync(bodyId, cancellation) is { } last && time.GetUtcNow() - last <= Oldest ? null : Refuse.BackupMissing();
}
