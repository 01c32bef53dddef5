using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Permits;

/// <summary>The counter that every node's permit snapshot follows (docs/decisions/0004).</summary>
internal static class SnapshotRevision
{
    /// <summary>Moves it on, as the last statement of a transaction: its row is what writers of all bodies share.</summary>
    public static Task AdvanceAsync(SekishoContext context, CancellationToken cancellation) =>
        context.Revisions.Where(r => r.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(r => r.Value, r => r.Value + 1), cancellation);

    public static Task<long> ReadAsync(SekishoContext context, CancellationToken cancellation) =>
        context.Revisions.Where(r => r.Id == 1).Select(r => r.Value).FirstAsync(cancellation);
}
