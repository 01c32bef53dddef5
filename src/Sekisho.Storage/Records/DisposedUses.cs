using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Records;

/// <summary>Takes uses with their outcomes out of the database; a hash stays in place of each record, so that the Merkle root of its batch still comes out.</summary>
internal static class DisposedUses
{
    /// <summary>Removes them in the context's transaction. What no entry of the trail vouches for stays: it is no record, and the verification names it.</summary>
    /// <returns>How many uses are gone, and the hashes that stay.</returns>
    public static async Task<(long Uses, IReadOnlyList<KeptHash> Kept)> RemoveAsync(SekishoContext context, Guid bodyId, List<UseRow> intents, long disposal, CancellationToken cancellation)
    {
        var ids = intents.ConvertAll(i => i.Id).ToArray();
        var outcomes = await context.UseOutcomes.AsNoTracking().Where(o => o.BodyId == bodyId && ids.Contains(o.UseId)).ToListAsync(cancellation);
        var leaves = new Dictionary<(Guid Node, long Sequence), byte[]>();
        foreach (var i in intents) leaves[(i.NodeId, i.Sequence)] = MerkleRoot.LeafOf(new UseRecord(UseRows.IntentOf(i), null).ToBytes());
        foreach (var o in outcomes) leaves[(o.NodeId, o.Sequence)] = MerkleRoot.LeafOf(new UseRecord(null, UseRows.OutcomeOf(o)).ToBytes());
        var entries = await EntriesAsync(context, bodyId, [.. leaves.Keys], cancellation);

        var vouched = intents.Where(i => entries.ContainsKey((i.NodeId, i.Sequence)) && outcomes.Where(o => o.UseId == i.Id).All(o => entries.ContainsKey((o.NodeId, o.Sequence)))).ToList();
        var gone = vouched.ConvertAll(i => i.Id).ToHashSet();
        var places = vouched.Select(i => (i.NodeId, i.Sequence)).Concat(outcomes.Where(o => gone.Contains(o.UseId)).Select(o => (o.NodeId, o.Sequence)));
        List<KeptHash> kept = [.. places.Select(p => new KeptHash(entries[p], p.Sequence, Convert.ToHexStringLower(leaves[p])))];
        await DisposedSubjects.KeepAsync(context, bodyId, kept, disposal, cancellation);
        var removed = gone.ToArray();
        await context.UseOutcomes.Where(o => o.BodyId == bodyId && removed.Contains(o.UseId)).ExecuteDeleteAsync(cancellation);
        await context.Uses.Where(u => u.BodyId == bodyId && removed.Contains(u.Id)).ExecuteDeleteAsync(cancellation);
        return (vouched.Count, kept);
    }

    /// <summary>The entry that vouches for each record of a journal.</summary>
    private static async Task<Dictionary<(Guid Node, long Sequence), long>> EntriesAsync(SekishoContext context, Guid bodyId, HashSet<(Guid Node, long Sequence)> records, CancellationToken cancellation)
    {
        var found = new Dictionary<(Guid, long), long>(records.Count);
        foreach (var node in records.GroupBy(r => r.Node))
        {
            var waiting = new SortedSet<long>(node.Select(r => r.Sequence));
            var entries = context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == node.Key && e.Action == UseStore.Action).OrderBy(e => e.Sequence).Select(e => new AuditEntry(e.BodyId, e.Sequence, e.Json, e.Hash));
            await foreach (var entry in entries.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var content = AuditChain.Read(entry);
                foreach (var sequence in waiting.GetViewBetween(content.FromVersion, content.ToVersion).ToList())
                {
                    found[(node.Key, sequence)] = entry.Sequence;
                    waiting.Remove(sequence);
                }

                if (waiting.Count == 0) break;
            }
        }

        return found;
    }
}
