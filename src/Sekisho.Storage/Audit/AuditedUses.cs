using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Audit;

/// <summary>What the entries of a body's trail vouch for among its use records, node by node; whatever else stands in the tables is forged.</summary>
internal sealed class AuditedUses
{
    private readonly Dictionary<Guid, long> reached = [];

    /// <summary>Records vouched for so far.</summary>
    public long Count { get; private set; }

    /// <summary>Adds what an entry vouches for; false where it tells of sequences that an earlier one told of already.</summary>
    public bool Add(Guid nodeId, long from, long to, long count)
    {
        var isNext = from <= to && from > reached.GetValueOrDefault(nodeId);
        reached[nodeId] = Math.Max(to, reached.GetValueOrDefault(nodeId));
        Count += count;
        return isNext;
    }

    /// <summary>What stands in the tables beyond that; a sentence for each kind.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var there = await context.Uses.LongCountAsync(u => u.BodyId == bodyId, cancellation) + await context.UseOutcomes.LongCountAsync(o => o.BodyId == bodyId, cancellation);
        if (there != Count) faults.Add($"監査証跡が証明する利用記録は{Count}件ですが、{there}件あります。");

        // Extra rows are named by node and sequence, so that they can be looked at.
        foreach (var (node, last) in await LastAsync(context, bodyId, cancellation))
        {
            var proven = reached.GetValueOrDefault(node);
            if (proven == 0) faults.Add($"監査証跡にないノード {node} の利用記録があります。");
            else if (last > proven) faults.Add($"ノード {node} の利用記録は第{proven}号まで証明されていますが、第{last}号があります。");
        }

        // Other bodies' records move the same mark: it may stand higher, never lower.
        var marks = await context.Nodes.AsNoTracking().ToDictionaryAsync(n => n.NodeId, n => n.Watermark, cancellation);
        foreach (var (node, proven) in reached)
        {
            if (marks.GetValueOrDefault(node) < proven) faults.Add($"ノード {node} の控えは第{marks.GetValueOrDefault(node)}号までですが、監査証跡は第{proven}号まで証明しています。");
        }

        return faults;
    }

    private static async Task<List<(Guid Node, long Last)>> LastAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var intents = await context.Uses.Where(u => u.BodyId == bodyId).GroupBy(u => u.NodeId).Select(g => new { Node = g.Key, Last = g.Max(u => u.Sequence) }).ToListAsync(cancellation);
        var outcomes = await context.UseOutcomes.Where(o => o.BodyId == bodyId).GroupBy(o => o.NodeId).Select(g => new { Node = g.Key, Last = g.Max(o => o.Sequence) }).ToListAsync(cancellation);
        return [.. intents.Concat(outcomes).GroupBy(n => n.Node).Select(g => (g.Key, g.Max(n => n.Last)))];
    }
}
