using System.Collections.Immutable;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Audit;

/// <summary>
/// Checks a body's trail in the live database, in this order: the chain; each entry's events or use records; the list columns; the head;
/// then what only the events vouch for (<see cref="AuditStates"/>). What cannot be read is a fault like any other.
/// </summary>
public sealed class AuditVerification(IDbContextFactory<SekishoContext> contexts)
{
    private const int Most = 20;

    /// <summary>Verifies; progress tells the sequence reached and the last one.</summary>
    public async Task<AuditReport> VerifyAsync(Guid bodyId, IProgress<(long Done, long Total)>? progress, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);

        // One moment for everything that is compared: the server goes on writing. On SQLite this level is the one that takes no write lock.
        await using var moment = await context.Database.BeginTransactionAsync(context.Database.IsSqlite() ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellation);
        var stored = await context.AuditHeads.AsNoTracking().FirstOrDefaultAsync(h => h.BodyId == bodyId, cancellation);
        if (stored is null) return new AuditReport(0, 0, 0, AuditHead.Start.Hash, ["監査証跡がありません。"]);

        var faults = ImmutableArray.CreateBuilder<string>();
        var (head, events, uses) = (AuditHead.Start, 0L, new AuditedUses());
        var disposed = await context.DisposedRecords.Where(d => d.BodyId == bodyId).Select(d => d.AuditSequence).Distinct().ToHashSetAsync(cancellation);
        while (head.Sequence < stored.Sequence && faults.Count < Most)
        {
            var next = head.Sequence + 1;
            try
            {
                if (await FindAsync(context, bodyId, head.Sequence, stored.Sequence, cancellation) is not { } row) break;
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

                head = new AuditHead(row.Sequence, row.Hash);
                if (content.At != row.At || content.Action != row.Action || content.SubjectId != row.SubjectId) faults.Add($"第{row.Sequence}号の一覧用の項目が内容と一致しません。");
                var (count, digest, dated) = await DigestAsync(context, bodyId, row.Sequence, content, disposed.Contains(row.Sequence), cancellation);
                if (digest != content.Digest) faults.Add($"第{row.Sequence}号（{content.Action}）が証明する記録が書き換えられたか、失われています。");
                if (!dated) faults.Add($"第{row.Sequence}号（{content.Action}）が証明する記録の日付が、その日時と一致しません。");
                if (content.SubjectKind != UseStore.NodeKind) events += count;
                else if (!uses.Add(content.SubjectId, content.FromVersion, content.ToVersion, count)) faults.Add($"第{row.Sequence}号は、前の記録が証明した利用記録を重ねて証明しています。");
            }
            catch (Exception damage) when (AuditDamage.Is(damage))
            {
                faults.Add($"第{next}号か、それが証明する記録を読み取れません。");
                if (head.Sequence < next) break;
            }

            if (head.Sequence % 100 == 0) progress?.Report((head.Sequence, stored.Sequence));
        }

        if (faults.Count == 0 && head != new AuditHead(stored.Sequence, stored.Hash)) faults.Add($"末尾の第{stored.Sequence}号が失われているか、先頭の控えと一致しません。");
        if (faults.Count == 0) await CheckStatesAsync(context, bodyId, stored.Sequence, uses, faults, cancellation);
        progress?.Report((head.Sequence, stored.Sequence));
        return new AuditReport(head.Sequence, events, uses.Count, head.Hash, [.. faults.Take(Most)])
        {
            Disposed = disposed.Count == 0 ? 0 : await context.DisposedRecords.LongCountAsync(d => d.BodyId == bodyId, cancellation),
        };
    }

    /// <summary>One at a time, so that one that cannot be read is known by its number.</summary>
    private static Task<AuditEntryRow?> FindAsync(SekishoContext context, Guid bodyId, long after, long last, CancellationToken cancellation) =>
        context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence > after && e.Sequence <= last).OrderBy(e => e.Sequence).FirstOrDefaultAsync(cancellation);

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

    /// <summary>
    /// What an entry vouches for, and whether the dates beside it, by which lists ask, are those of what it vouches for. In place of what was disposed of its hash
    /// counts; whether it was rightly disposed of is looked at by <see cref="DisposalProof"/>.
    /// </summary>
    private static async Task<(long Count, string Digest, bool Dated)> DigestAsync(SekishoContext context, Guid bodyId, long sequence, AuditContent content, bool disposed, CancellationToken cancellation)
    {
        var kept = !disposed ? [] : await context.DisposedRecords.AsNoTracking().Where(d => d.BodyId == bodyId && d.AuditSequence == sequence).ToListAsync(cancellation);
        var gone = kept.Select(k => (k.Ordinal, Leaf: Convert.FromHexString(k.Leaf)));
        if (content.SubjectKind != UseStore.NodeKind)
        {
            var events = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.AuditSequence == sequence).OrderBy(e => e.Ordinal).Select(e => new { e.Ordinal, Event = new StoredEvent(e.Kind, e.SubjectId, e.Version, e.Json) }).ToListAsync(cancellation);
            return (events.Count, RootOf(events.Select(e => ((long)e.Ordinal, EventDigest.LeafOf(e.Event))).Concat(gone)), true);
        }

        var (from, to, node) = (content.FromVersion, content.ToVersion, content.SubjectId);
        var intents = await context.Uses.AsNoTracking().Where(u => u.BodyId == bodyId && u.NodeId == node && u.Sequence >= from && u.Sequence <= to).ToListAsync(cancellation);
        var outcomes = await context.UseOutcomes.AsNoTracking().Where(o => o.BodyId == bodyId && o.NodeId == node && o.Sequence >= from && o.Sequence <= to).ToListAsync(cancellation);
        var records = intents.Select(i => (i.Sequence, Record: new UseRecord(UseRows.IntentOf(i), null))).Concat(outcomes.Select(o => (o.Sequence, Record: new UseRecord(null, UseRows.OutcomeOf(o)))));
        var leaves = records.Select(r => (r.Sequence, MerkleRoot.LeafOf(r.Record.ToBytes()))).Concat(gone);
        return (intents.Count + outcomes.Count, RootOf(leaves), intents.TrueForAll(i => i.Day == JapanTime.DateAt(i.At)));
    }

    private static string RootOf(IEnumerable<(long Place, byte[] Leaf)> leaves) => MerkleRoot.OfLeaves(leaves.OrderBy(l => l.Place).Select(l => l.Leaf));

    private static async Task CheckStatesAsync(SekishoContext context, Guid bodyId, long last, AuditedUses uses, ImmutableArray<string>.Builder faults, CancellationToken cancellation)
    {
        try
        {
            await foreach (var fault in AuditStates.FaultsAsync(context, bodyId, last, uses, cancellation))
            {
                faults.Add(fault);
                if (faults.Count >= Most) return;
            }
        }
        catch (Exception damage) when (AuditDamage.Is(damage))
        {
            faults.Add($"第{last}号までの記録から作られた状態の一部を読み取れません。");
        }
    }
}
