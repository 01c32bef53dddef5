using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

/// <summary>Reads cases.</summary>
public sealed class CaseQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>One case, or null where this body has no such one.</summary>
    public async Task<Case?> FindAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<Case>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>The numbers of cases that have one, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(Guid bodyId, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var wanted = ids.ToArray();
        return await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.Number != null && wanted.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number!, cancellation);
    }

    /// <summary>What happened to a case, in order.</summary>
    public async Task<IReadOnlyList<CaseHappening>> HistoryAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == id && e.Kind == Case.Kind).OrderBy(e => e.Version).Select(e => new { e.At, e.Json }).ToListAsync(cancellation);
        return rows.ConvertAll(e => new CaseHappening(e.At, (CaseEvent)EventFormat.Read(Case.Kind, e.Json)));
    }

    /// <summary>Every case that waits for one of some posts, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Case>> WaitingAsync(Guid bodyId, IReadOnlyCollection<Guid> posts, CancellationToken cancellation)
    {
        var held = posts.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.WaitingPostId != null && held.Contains(c.WaitingPostId.Value)).OrderBy(c => c.SubmittedAt).ThenBy(c => c.Id).Select(c => c.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Case>);
    }

    /// <summary>Cases, the newest first.</summary>
    public async Task<Listing<Case>> ListAsync(Guid bodyId, CaseFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId);
        if (filter.ApplicantId is { } applicant) rows = rows.Where(c => c.ApplicantId == applicant);
        if (filter.Submitted) rows = rows.Where(c => c.SubmittedAt != null);
        if (filter.DivisionIds is { } divisions)
        {
            var within = divisions.ToArray();
            rows = rows.Where(c => within.Contains(c.DivisionId));
        }

        if (filter.States is { IsEmpty: false } states)
        {
            var wanted = states.ToArray();
            rows = rows.Where(c => wanted.Contains(c.State));
        }

        var total = await rows.CountAsync(cancellation);
        var page = Math.Clamp(filter.Page, 1, 100_000);
        var documents = await rows.OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id).Skip((page - 1) * CaseFilter.Size).Take(CaseFilter.Size).Select(c => c.Document).ToListAsync(cancellation);
        return new Listing<Case>(documents.ConvertAll(EventFormat.Read<Case>), page, total, CaseFilter.Size);
    }
}
