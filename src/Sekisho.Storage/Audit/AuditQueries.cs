using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;

namespace Sekisho.Storage.Audit;

/// <summary>Reads a body's audit trail.</summary>
public sealed class AuditQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Entries on a page.</summary>
    public const int Size = 100;

    /// <summary>The name under which an entry is shown that cannot be read any more; no act is called so.</summary>
    public const string Unreadable = "audit.unreadable";

    /// <summary>Entries, the newest first.</summary>
    public async Task<Listing<AuditLine>> ListAsync(Guid bodyId, AuditFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await PageAsync(context, bodyId, Select(context, bodyId, filter), filter.Page, cancellation);
    }

    /// <summary>The whole history of a subject, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> OfSubjectAsync(Guid bodyId, Guid subjectId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await TextsAsync(context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == subjectId).OrderBy(e => e.Sequence), cancellation);
        return await NameAsync(context, bodyId, found, cancellation);
    }

    /// <summary>The entries after one, up to another, the oldest first, at most 500.</summary>
    public async Task<IReadOnlyList<AuditLine>> AfterAsync(Guid bodyId, long sequence, long last, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await TextsAsync(context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Sequence > sequence && e.Sequence <= last).OrderBy(e => e.Sequence).Take(500), cancellation);
        return await NameAsync(context, bodyId, found, cancellation);
    }

    /// <summary>When an act was last done; null where it never was.</summary>
    public async Task<DateTimeOffset?> LastAsync(Guid bodyId, string action, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.Action == action).OrderByDescending(e => e.Sequence).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<AuditEntryRow> Select(SekishoContext context, Guid bodyId, AuditFilter filter)
    {
        var rows = context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId);
        if (filter.Action is { Length: > 0 } action) rows = rows.Where(e => e.Action.StartsWith(action));
        if (filter.From is { } from)
        {
            var start = JapanTime.StartOf(from);
            rows = rows.Where(e => e.At >= start);
        }

        if (filter.Until is { } until)
        {
            var end = JapanTime.StartOf(until.AddDays(1));
            rows = rows.Where(e => e.At < end);
        }

        return rows;
    }

    private static async Task<Listing<AuditLine>> PageAsync(SekishoContext context, Guid bodyId, IQueryable<AuditEntryRow> rows, int page, CancellationToken cancellation)
    {
        var total = await rows.CountAsync(cancellation);
        var number = Math.Clamp(page, 1, 1_000_000);
        var found = await TextsAsync(rows.OrderByDescending(e => e.Sequence).Skip((number - 1) * Size).Take(Size), cancellation);
        return new Listing<AuditLine>(await NameAsync(context, bodyId, found, cancellation), number, total, Size);
    }

    /// <summary>The text alone: what the columns beside it hold may be damaged.</summary>
    private static async Task<List<AuditEntry>> TextsAsync(IQueryable<AuditEntryRow> rows, CancellationToken cancellation) =>
        await rows.Select(e => new AuditEntry(e.BodyId, e.Sequence, e.Json, e.Hash)).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<AuditLine>> NameAsync(SekishoContext context, Guid bodyId, List<AuditEntry> entries, CancellationToken cancellation)
    {
        var contents = new List<AuditContent>(entries.Count);
        foreach (var entry in entries) contents.Add(Read(entry) ?? await UnreadableAsync(context, entry, cancellation));
        var people = await PeopleAsync(context, bodyId, [.. contents.Select(c => c.Person).OfType<string>().Distinct()], cancellation);
        return [.. entries.Zip(contents, (e, c) => new AuditLine(e.Sequence, c, c.Person is { } p && people.TryGetValue(p, out var id) ? id : null))];
    }

    private static async Task<Dictionary<string, Guid>> PeopleAsync(SekishoContext context, Guid bodyId, string[] references, CancellationToken cancellation)
    {
        try
        {
            return await context.AuditIdentities.AsNoTracking().Where(i => i.BodyId == bodyId && references.Contains(i.Reference)).ToDictionaryAsync(i => i.Reference, i => i.PersonId, cancellation);
        }
        catch (Exception damage) when (AuditDamage.Is(damage))
        {
            return [];
        }
    }

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

    /// <summary>A list must still open when somebody has made an entry unreadable: that is when it is needed.</summary>
    private static async Task<AuditContent> UnreadableAsync(SekishoContext context, AuditEntry entry, CancellationToken cancellation)
    {
        var (at, subject) = (DateTimeOffset.UnixEpoch, Guid.Empty);
        try
        {
            var row = await context.AuditEntries.AsNoTracking().FirstAsync(e => e.BodyId == entry.BodyId && e.Sequence == entry.Sequence, cancellation);
            (at, subject) = (row.At, row.SubjectId);
        }
        catch (Exception damage) when (AuditDamage.Is(damage))
        {
            // The columns went with the text; its number is all that is left.
        }

        return new AuditContent(at, null, null, Capacity.System, Unreadable, "", subject, 0, 0, "", "");
    }
}
