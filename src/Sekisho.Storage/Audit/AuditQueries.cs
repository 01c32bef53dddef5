using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;

namespace Sekisho.Storage.Audit;

/// <summary>Reads a body's audit trail.</summary>
public sealed class AuditQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Entries on a page.</summary>
    public const int Size = 100;

    /// <summary>Entries, the newest first; of one subject or of acts that begin with a word, where asked for.</summary>
    public async Task<Listing<AuditLine>> ListAsync(Guid bodyId, Guid? subjectId, string? action, int page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId);
        if (subjectId is { } subject) rows = rows.Where(e => e.SubjectId == subject);
        if (!string.IsNullOrEmpty(action)) rows = rows.Where(e => e.Action.StartsWith(action));
        var total = await rows.CountAsync(cancellation);
        var number = Math.Clamp(page, 1, 1_000_000);
        var found = await rows.OrderByDescending(e => e.Sequence).Skip((number - 1) * Size).Take(Size).ToListAsync(cancellation);
        return new Listing<AuditLine>(await NameAsync(context, bodyId, found, cancellation), number, total, Size);
    }

    /// <summary>The whole history of a subject, the oldest first.</summary>
    public async Task<IReadOnlyList<AuditLine>> OfSubjectAsync(Guid bodyId, Guid subjectId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.AuditEntries.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == subjectId).OrderBy(e => e.Sequence).ToListAsync(cancellation);
        return await NameAsync(context, bodyId, found, cancellation);
    }

    private static async Task<IReadOnlyList<AuditLine>> NameAsync(SekishoContext context, Guid bodyId, List<AuditEntryRow> rows, CancellationToken cancellation)
    {
        var contents = rows.ConvertAll(r => AuditChain.Read(new AuditEntry(r.BodyId, r.Sequence, r.Json, r.Hash)));
        var references = contents.Select(c => c.Person).OfType<string>().Distinct().ToArray();
        var people = await context.AuditIdentities.AsNoTracking().Where(i => i.BodyId == bodyId && references.Contains(i.Reference)).ToDictionaryAsync(i => i.Reference, i => i.PersonId, cancellation);
        return [.. rows.Zip(contents, (r, c) => new AuditLine(r.Sequence, c, c.Person is { } p && people.TryGetValue(p, out var id) ? id : null))];
    }
}
