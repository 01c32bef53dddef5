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
        var found = await context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == subjectId).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return await NameAsync(context, bodyId, found, cancellation);
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
        var found = await rows.OrderByDescending(e => e.Sequence).Skip((number - 1) * Size).Take(Size).ToListAsync(cancellation);
        return new Listing<AuditLine>(await NameAsync(context, bodyId, found, cancellation), number, total, Size);
    }

    private static async Task<IReadOnlyList<AuditLine>> NameAsync(SekishoContext context, Guid bodyId, List<AuditEntryRow> rows, CancellationToken cancellation)
    {
        var contents = rows.ConvertAll(Read);
        var references = contents.Select(c => c.Person).OfType<string>().Distinct().ToArray();
        var people = await context.AuditIdentities.AsNoTracking().Where(i => i.BodyId == bodyId && references.Contains(i.Reference)).ToDictionaryAsync(i => i.Reference, i => i.PersonId, cancellation);
        return [.. rows.Zip(contents, (r, c) => new AuditLine(r.Sequence, c, c.Person is { } p && people.TryGetValue(p, out var id) ? id : null))];
    }

    /// <summary>A list must still open when somebody has made an entry unreadable: that is when it is needed.</summary>
    private static AuditContent Read(AuditEntryRow row)
    {
        try
        {
            return AuditChain.Read(new AuditEntry(row.BodyId, row.Sequence, row.Json, row.Hash));
        }
        catch (FormatException)
        {
            return new AuditContent(row.At, null, null, Capacity.System, Unreadable, "", row.SubjectId, 0, 0, "", "");
        }
    }
}
