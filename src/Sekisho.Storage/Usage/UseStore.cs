using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.PostgreSql;

namespace Sekisho.Storage.Usage;

/// <summary>
/// Takes the journal's records in, exactly once: the node's watermark moves in the same transaction, and each body in a batch gets one
/// audit entry with the Merkle root of its records.
/// </summary>
internal sealed class UseStore(IDbContextFactory<SekishoContext> contexts, Partitions partitions, TimeProvider time) : IUseStore
{
    /// <summary>The audit trail's name for taking a batch in.</summary>
    public const string Action = "uses.store";

    /// <summary>Kind of subject of such an entry: the node whose journal it was.</summary>
    public const string NodeKind = "node";

    public async Task<long> WatermarkAsync(Guid nodeId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Nodes.Where(n => n.NodeId == nodeId).Select(n => n.Watermark).FirstOrDefaultAsync(cancellation);
    }

    public async Task StoreAsync(Guid nodeId, IReadOnlyList<SequencedRecord> batch, CancellationToken cancellation)
    {
        try
        {
            await partitions.EnsureAsync(batch.Select(r => r.Record.Intent?.At ?? r.Record.Outcome!.IntentAt), cancellation);
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            await StoreInAsync(context, nodeId, batch, cancellation);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch (Exception fault) when (StorageFault.IsFull(fault))
        {
            throw new UseStoreFullException("The database has no space left for uses.", fault);
        }
    }

    public async Task<IReadOnlyList<UseIntent>> OpenAsync(Guid nodeId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var open = await context.Uses.AsNoTracking()
            .Where(u => u.NodeId == nodeId && !context.UseOutcomes.Any(o => o.BodyId == u.BodyId && o.IntentAt == u.At && o.UseId == u.Id))
            .OrderBy(u => u.Sequence).ToListAsync(cancellation);
        return open.ConvertAll(UseRows.IntentOf);
    }

    private async Task StoreInAsync(SekishoContext context, Guid nodeId, IReadOnlyList<SequencedRecord> batch, CancellationToken cancellation)
    {
        var bodies = batch.Select(r => r.Record.BodyId).Distinct().Order().ToList();
        foreach (var bodyId in bodies)
        {
            if (!await AuditTrail.LockAsync(context, bodyId, cancellation)) throw new InvalidOperationException($"The journal holds records of a body that does not exist: {bodyId}");
        }

        var node = await context.Nodes.FindAsync([nodeId], cancellation);
        if (node is null) context.Add(node = new NodeRow { NodeId = nodeId });
        var fresh = batch.Where(r => r.Sequence > node.Watermark).ToList();
        if (fresh.Count == 0) return;

        var at = JapanTime.Storable(time.GetUtcNow());
        await RowInsert.InsertAsync(context, [.. fresh.Where(r => r.Record.Intent is not null).Select(r => UseRows.RowOf(nodeId, r.Sequence, r.Record.Intent!))], cancellation);
        await RowInsert.InsertAsync(context, [.. fresh.Where(r => r.Record.Outcome is not null).Select(r => UseRows.RowOf(nodeId, r.Sequence, r.Record.Outcome!))], cancellation);

        foreach (var records in fresh.GroupBy(r => r.Record.BodyId).OrderBy(g => g.Key))
        {
            var root = MerkleRoot.Of(records.Select(r => r.Record.ToBytes()));
            var content = new AuditContent(at, null, null, Capacity.System, Action, NodeKind, nodeId, records.First().Sequence, records.Last().Sequence, root, "");
            await AuditTrail.AppendAsync(context, records.Key, content, cancellation);
        }

        (node.Watermark, node.SeenAt) = (fresh[^1].Sequence, at);
    }
}
