using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Usage;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Evidence;

/// <summary>Reads what an evidence package holds, in the order in which it stands there.</summary>
public sealed class EvidenceQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>
    /// The events under the entries of a period up to the last entry, as lines, in the order of the trail. Keys, and drafts that nobody has submitted, are
    /// vouched for and not shown.
    /// </summary>
    public async IAsyncEnumerable<(long Sequence, string Line)> EventsAsync(Guid bodyId, long last, DateOnly? from, DateOnly? until, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var drafts = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.SubmittedAt == null).Select(c => c.Id).ToHashSetAsync(cancellation);
        var rows = context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.AuditSequence <= last);
        if (from is { } first)
        {
            var start = JapanTime.StartOf(first);
            rows = rows.Where(e => e.At >= start);
        }

        if (until is { } final)
        {
            var end = JapanTime.StartOf(final.AddDays(1));
            rows = rows.Where(e => e.At < end);
        }

        await foreach (var e in rows.OrderBy(e => e.AuditSequence).ThenBy(e => e.Ordinal).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var withheld = e.Kind == AccessKey.Kind || (e.Kind == Case.Kind && drafts.Contains(e.SubjectId));
            yield return (e.AuditSequence, EventFormat.Write(EvidenceEvent.Of(e.AuditSequence, e.Ordinal, new StoredEvent(e.Kind, e.SubjectId, e.Version, e.Json), withheld)));
        }
    }

    /// <summary>The applications that were submitted before the end of a period and moved in it, the oldest first.</summary>
    public async Task<IReadOnlyList<Case>> CasesAsync(Guid bodyId, DateOnly? from, DateOnly? until, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.SubmittedAt != null);
        if (from is { } first)
        {
            var start = JapanTime.StartOf(first);
            rows = rows.Where(c => c.MovedAt >= start);
        }

        if (until is { } final)
        {
            var end = JapanTime.StartOf(final.AddDays(1));
            rows = rows.Where(c => c.OpenedAt < end);
        }

        var documents = await rows.OrderBy(c => c.OpenedAt).ThenBy(c => c.Id).Select(c => c.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Case>);
    }

    /// <summary>How many entries each act has in a period, with the first and the last of them.</summary>
    public async Task<IReadOnlyDictionary<string, (long Count, long First, long Last)>> ActsAsync(Guid bodyId, long last, DateOnly? from, DateOnly? until, CancellationToken cancellation)
    {
        var (start, end) = (JapanTime.StartOf(from ?? Days.First), JapanTime.StartOf((until ?? Days.Last.AddDays(-1)).AddDays(1)));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var acts = await context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence <= last && e.At >= start && e.At < end)
            .GroupBy(e => e.Action).Select(g => new { g.Key, Count = g.LongCount(), First = g.Min(e => e.Sequence), Last = g.Max(e => e.Sequence) }).ToListAsync(cancellation);
        return acts.ToDictionary(a => a.Key, a => (a.Count, a.First, a.Last));
    }

    /// <summary>How many uses there were, by day, service and how they ended; never what was asked.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, Guid? ServiceId, OutcomeKind? Ended, int Count)>> UsesAsync(Guid bodyId, DateOnly? from, DateOnly? until, CancellationToken cancellation)
    {
        var (first, final) = (from ?? Days.First, until ?? Days.Last);
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
}
