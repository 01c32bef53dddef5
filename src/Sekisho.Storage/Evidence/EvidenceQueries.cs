using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Services;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Evidence;

/// <summary>Reads what an evidence package holds, in the order in which it stands there.</summary>
public sealed class EvidenceQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Entries, or applications, that are read at a time.</summary>
    private const int Some = 200;

    /// <summary>
    /// The events under the entries of a period up to the last entry, in the order of the trail; in place of what was disposed of its hash. Keys, sealed credentials, and
    /// drafts that nobody has submitted, are vouched for and not shown.
    /// </summary>
    public async IAsyncEnumerable<EvidenceLine> EventsAsync(Guid bodyId, long last, EvidencePeriod period, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var drafts = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.SubmittedAt == null).Select(c => c.Id).ToHashSetAsync(cancellation);
        for (var reached = 0L; reached < last;)
        {
            var after = reached;
            var entries = await context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence > after && e.Sequence <= last).OrderBy(e => e.Sequence).Take(Some).Select(e => new AuditEntry(e.BodyId, e.Sequence, e.Json, e.Hash)).ToListAsync(cancellation);
            if (entries.Count == 0) yield break;
            reached = entries[^1].Sequence;
            long[] held = [.. entries.Where(e => IsHeld(e, period)).Select(e => e.Sequence)];
            foreach (var line in await LinesAsync(context, bodyId, held, drafts, cancellation)) yield return new EvidenceLine(line.Sequence, EventFormat.Write(line));
        }
    }

    /// <summary>The hashes that stand in place of all that was disposed of up to the last entry, in the order of the disposals.</summary>
    public async IAsyncEnumerable<string> DisposedAsync(Guid bodyId, long last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.DisposedRecords.AsNoTracking().Where(d => d.BodyId == bodyId && d.DisposalSequence <= last).OrderBy(d => d.DisposalSequence).ThenBy(d => d.AuditSequence).ThenBy(d => d.Ordinal);
        await foreach (var d in rows.AsAsyncEnumerable().WithCancellation(cancellation)) yield return EventFormat.Write(new EvidenceDisposed(d.DisposalSequence, d.AuditSequence, d.Ordinal, d.Leaf));
    }

    /// <summary>The applications that were submitted before the end of a period and moved in it, the oldest first.</summary>
    public async IAsyncEnumerable<Case> CasesAsync(Guid bodyId, EvidencePeriod period, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.SubmittedAt != null);
        if (period.From is { } first)
        {
            var start = JapanTime.StartOf(first);
            rows = rows.Where(c => c.MovedAt >= start);
        }

        if (period.Until is { } final)
        {
            var end = JapanTime.StartOf(final.AddDays(1));
            rows = rows.Where(c => c.OpenedAt < end);
        }

        var ids = await rows.OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation);
        foreach (var some in ids.Chunk(Some))
        {
            var found = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && some.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Document, cancellation);
            foreach (var id in some)
            {
                if (found.TryGetValue(id, out var document)) yield return EventFormat.Read<Case>(document);
            }
        }
    }

    /// <summary>How many entries of the trail and submitted applications a body has.</summary>
    public async Task<(long Entries, long Cases)> SizeAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.AuditHeads.Where(h => h.BodyId == bodyId).Select(h => h.Sequence).FirstOrDefaultAsync(cancellation), await context.Cases.LongCountAsync(c => c.BodyId == bodyId && c.SubmittedAt != null, cancellation));
    }

    /// <summary>How many entries each act has in a period, with the first and the last of them.</summary>
    public async Task<IReadOnlyDictionary<string, (long Count, long First, long Last)>> ActsAsync(Guid bodyId, long last, EvidencePeriod period, CancellationToken cancellation)
    {
        var (start, end) = (JapanTime.StartOf(period.From ?? Days.First), JapanTime.StartOf((period.Until ?? Days.Last.AddDays(-1)).AddDays(1)));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var acts = await context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence <= last && e.At >= start && e.At < end)
            .GroupBy(e => e.Action).Select(g => new { g.Key, Count = g.LongCount(), First = g.Min(e => e.Sequence), Last = g.Max(e => e.Sequence) }).ToListAsync(cancellation);
        return acts.ToDictionary(a => a.Key, a => (a.Count, a.First, a.Last));
    }

    /// <summary>How many uses there were, by day, service and how they ended; never what was asked.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, Guid? ServiceId, OutcomeKind? Ended, int Count)>> UsesAsync(Guid bodyId, EvidencePeriod period, CancellationToken cancellation)
    {
        var (first, final) = (period.From ?? Days.First, period.Until ?? Days.Last);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows =
            from use in context.Uses.AsNoTracking()
            join outcome in context.UseOutcomes.AsNoTracking() on new { use.BodyId, At = use.At, use.Id } equals new { outcome.BodyId, At = outcome.IntentAt, Id = outcome.UseId } into outcomes
            from outcome in outcomes.DefaultIfEmpty()
            where use.BodyId == bodyId && use.Day >= first && use.Day <= final
            select new { use.Day, use.ServiceId, Kind = outcome == null ? null : (OutcomeKind?)outcome.Kind };
        var counted = await rows.GroupBy(r => new { r.Day, r.ServiceId, r.Kind }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return [.. counted.OrderBy(c => c.Key.Day).ThenBy(c => c.Key.ServiceId).ThenBy(c => c.Key.Kind).Select(c => (c.Key.Day, c.Key.ServiceId, c.Key.Kind, c.Count))];
    }

    /// <summary>Events first, hashes after them: what is disposed of between the two readings is then in both, and its hash counts.</summary>
    private static async Task<IEnumerable<EvidenceEvent>> LinesAsync(SekishoContext context, Guid bodyId, long[] entries, HashSet<Guid> drafts, CancellationToken cancellation)
    {
        var events = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && entries.Contains(e.AuditSequence)).ToListAsync(cancellation);
        var disposed = await context.DisposedRecords.AsNoTracking().Where(d => d.BodyId == bodyId && entries.Contains(d.AuditSequence)).ToListAsync(cancellation);
        var gone = disposed.Select(d => (d.AuditSequence, d.Ordinal)).ToHashSet();
        return disposed.Select(d => new EvidenceEvent(d.AuditSequence, (int)d.Ordinal) { Leaf = d.Leaf, Disposal = d.DisposalSequence })
            .Concat(events.Where(e => !gone.Contains((e.AuditSequence, e.Ordinal))).Select(e => EvidenceEvent.Of(e.AuditSequence, e.Ordinal, new StoredEvent(e.Kind, e.SubjectId, e.Version, e.Json), IsWithheld(e, drafts))))
            .OrderBy(e => e.Sequence).ThenBy(e => e.Ordinal);
    }

    /// <summary>An entry that cannot be read is packed with all that stands under it: the check then names it.</summary>
    private static bool IsHeld(AuditEntry entry, EvidencePeriod period)
    {
        try
        {
            return period.Holds(AuditChain.Read(entry));
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static bool IsWithheld(EventRow row, HashSet<Guid> drafts) =>
        row.Kind == AccessKey.Kind
        || (row.Kind == Case.Kind && drafts.Contains(row.SubjectId))
        || (row.Kind == Service.Kind && EventFormat.Read(row.Kind, row.Json) is ServiceEvent.Connected { Upstream.SealedCredential: not null });
}
