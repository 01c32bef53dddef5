using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Audit;

/// <summary>
/// Checks a body's trail in the live database, in this order: the chain; each entry's events or use records; the list columns; the head;
/// the stored states against their events; the published rules; outcomes without intents.
/// </summary>
public sealed class AuditVerification(IDbContextFactory<SekishoContext> contexts)
{
    private const int Most = 20;

    /// <summary>Verifies; progress tells the sequence reached and the last one.</summary>
    public async Task<AuditReport> VerifyAsync(Guid bodyId, IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var stored = await context.AuditHeads.AsNoTracking().FirstOrDefaultAsync(h => h.BodyId == bodyId, cancellation);
        if (stored is null) return new AuditReport(0, 0, 0, AuditHead.Start.Hash, ["監査証跡がありません。"]);

        var faults = ImmutableArray.CreateBuilder<string>();
        var (head, events, uses) = (AuditHead.Start, 0L, 0L);
        await foreach (var row in context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence <= stored.Sequence).OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var entry = new AuditEntry(row.BodyId, row.Sequence, row.Json, row.Hash);
            if (AuditChain.Fault(head, entry) is { } broken)
            {
                // Behind a broken link nothing can be vouched for; what stands there is not judged one by one.
                faults.Add(broken);
                break;
            }

            if (Read(entry) is not { } content)
            {
                faults.Add($"第{row.Sequence}号を読み取れません。");
                break;
            }

            if (content.At != row.At || content.Action != row.Action || content.SubjectId != row.SubjectId) faults.Add($"第{row.Sequence}号の一覧用の項目が内容と一致しません。");
            var (count, digest) = await DigestAsync(bodyId, row.Sequence, content, cancellation);
            if (digest != content.Digest) faults.Add($"第{row.Sequence}号（{content.Action}）が証明する記録が書き換えられたか、失われています。");
            if (content.SubjectKind == UseStore.NodeKind) uses += count;
            else events += count;
            head = new AuditHead(row.Sequence, row.Hash);
            if (row.Sequence % 100 == 0) progress?.Report((row.Sequence, stored.Sequence));
            if (faults.Count >= Most) break;
        }

        if (faults.Count == 0 && head != new AuditHead(stored.Sequence, stored.Hash)) faults.Add($"末尾の第{stored.Sequence}号が失われているか、先頭の控えと一致しません。");
        if (faults.Count == 0) await CheckStatesAsync(context, bodyId, stored.Sequence, faults, cancellation);
        progress?.Report((head.Sequence, stored.Sequence));
        return new AuditReport(head.Sequence, events, uses, head.Hash, [.. faults.Take(Most)]);
    }

    /// <summary>Null for an entry that is in the chain, and yet is none: somebody who can hash wrote it.</summary>
    private static AuditContent? Read(AuditEntry entry)
    {
        try
        {
            return AuditChain.Read(entry);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<(long Count, string Digest)> DigestAsync(Guid bodyId, long sequence, AuditContent content, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (content.SubjectKind != UseStore.NodeKind)
        {
            var events = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.AuditSequence == sequence).OrderBy(e => e.Ordinal).Select(e => new StoredEvent(e.Kind, e.SubjectId, e.Version, e.Json)).ToListAsync(cancellation);
            return (events.Count, EventDigest.Of(events));
        }

        var (from, to, node) = (content.FromVersion, content.ToVersion, content.SubjectId);
        var intents = await context.Uses.AsNoTracking().Where(u => u.BodyId == bodyId && u.NodeId == node && u.Sequence >= from && u.Sequence <= to).ToListAsync(cancellation);
        var outcomes = await context.UseOutcomes.AsNoTracking().Where(o => o.BodyId == bodyId && o.NodeId == node && o.Sequence >= from && o.Sequence <= to).ToListAsync(cancellation);
        var records = intents.Select(i => (i.Sequence, Record: new UseRecord(UseRows.IntentOf(i), null))).Concat(outcomes.Select(o => (o.Sequence, Record: new UseRecord(null, UseRows.OutcomeOf(o)))));
        var ordered = records.OrderBy(r => r.Sequence).Select(r => r.Record.ToBytes()).ToList();
        return (ordered.Count, MerkleRoot.Of(ordered));
    }

    private static async Task CheckStatesAsync(SekishoContext context, Guid bodyId, long last, ImmutableArray<string>.Builder faults, CancellationToken cancellation)
    {
        if (await context.Events.AnyAsync(e => e.BodyId == bodyId && (e.AuditSequence > last || e.AuditSequence < 1), cancellation)) faults.Add("監査証跡にない記録（イベント）があります。");
        if (await AuditIdentities.FaultAsync(context, bodyId, cancellation) is { } swapped) faults.Add(swapped);
        foreach (var keeper in Keepers.All)
        {
            await foreach (var difference in keeper.DifferencesAsync(context, bodyId, cancellation))
            {
                faults.Add(difference);
                if (faults.Count >= Most) return;
            }
        }

        var published = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.Kind == Rules.RuleSetQueries.Kind).Select(e => e.Json).ToListAsync(cancellation);
        var inUse = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId).Select(r => r.Json).ToListAsync(cancellation);
        if (!published.Order().SequenceEqual(inUse.Order())) faults.Add("規程セットが公表の記録と一致しません。");
        if (await context.UseOutcomes.AnyAsync(o => o.BodyId == bodyId && !context.Uses.Any(u => u.BodyId == o.BodyId && u.At == o.IntentAt && u.Id == o.UseId), cancellation)) faults.Add("利用の記録のない結果があります。");
    }
}
