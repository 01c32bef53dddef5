using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Cases;

/// <summary>Reads cases.</summary>
public sealed class CaseQueries(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
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

    /// <summary>What lies beside a case or answers, as it is now: for pages that show what a command would say.</summary>
    public async Task<CasePapers> PapersAsync(Guid bodyId, Answers answers, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await CasePapers.ReadAsync(new Desk(context, bodyId, time.GetUtcNow(), cancellation), answers);
    }

    /// <summary>Whether somebody for whom it waits has opened it in the step that it waits in.</summary>
    public async Task<CaseReading?> ReadingAsync(Case about, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<CaseReading>().FindAsync(context, about.BodyId, CaseReading.IdOf(about), cancellation);
    }

    /// <summary>What happened to a case, in order.</summary>
    public async Task<IReadOnlyList<CaseHappening>> HistoryAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == id && e.Kind == Case.Kind).OrderBy(e => e.Version).Select(e => new { e.At, e.Json }).ToListAsync(cancellation);
        return rows.ConvertAll(e => new CaseHappening(e.At, (CaseEvent)EventFormat.Read(Case.Kind, e.Json)));
    }

    /// <summary>Every case that asks something of one of some posts, the longest waiting first, at most 500.</summary>
    public async Task<IReadOnlyList<Case>> WaitingAsync(Guid bodyId, IReadOnlyCollection<Guid> posts, CaseWait what, CancellationToken cancellation)
    {
        var held = posts.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var waiting = context.CaseWaits.Where(w => w.BodyId == bodyId && w.For == what && held.Contains(w.PostId)).Select(w => w.CaseId);
        var documents = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && waiting.Contains(c.Id)).OrderBy(c => c.MovedAt).ThenBy(c => c.Id).Take(500).Select(c => c.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Case>);
    }

    /// <summary>How many cases ask something of one of some posts.</summary>
    public async Task<int> CountWaitingAsync(Guid bodyId, IReadOnlyCollection<Guid> posts, CancellationToken cancellation)
    {
        var held = posts.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.CaseWaits.Where(w => w.BodyId == bodyId && held.Contains(w.PostId)).Select(w => w.CaseId).Distinct().CountAsync(cancellation);
    }

    /// <summary>Every case under way in a body (回議中, 差戻し, 決裁待ち), the longest untouched first.</summary>
    public async Task<IReadOnlyList<Case>> UnderWayAsync(Guid bodyId, DateTimeOffset movedBefore, CancellationToken cancellation)
    {
        CaseState[] underWay = [CaseState.Circulating, CaseState.SentBack, CaseState.AwaitingDecision];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && underWay.Contains(c.State) && c.MovedAt < movedBefore).OrderBy(c => c.MovedAt).ThenBy(c => c.Id).Select(c => c.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Case>);
    }

    /// <summary>A page of the cases that fit a filter, in its order.</summary>
    public async Task<Listing<Case>> ListAsync(Guid bodyId, CaseFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = Narrowed(context, bodyId, filter);
        var total = await rows.CountAsync(cancellation);
        var page = Math.Clamp(filter.Page, 1, 100_000);
        var documents = await Ordered(rows, filter.Order).Skip((page - 1) * CaseFilter.Size).Take(CaseFilter.Size).Select(c => c.Document).ToListAsync(cancellation);
        return new Listing<Case>(documents.ConvertAll(EventFormat.Read<Case>), page, total, CaseFilter.Size);
    }

    /// <summary>All of them for an export, at most <paramref name="most"/>; how many there are stands beside.</summary>
    public async Task<(IReadOnlyList<Case> Cases, int Total)> ExportAsync(Guid bodyId, CaseFilter filter, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = Narrowed(context, bodyId, filter);
        var documents = await Ordered(rows, filter.Order).Take(most).Select(c => c.Document).ToListAsync(cancellation);
        return (documents.ConvertAll(EventFormat.Read<Case>), documents.Count < most ? documents.Count : await rows.CountAsync(cancellation));
    }

    private static IOrderedQueryable<CaseRow> Ordered(IQueryable<CaseRow> rows, CaseOrder order) => order switch
    {
        CaseOrder.Oldest => rows.OrderBy(c => c.OpenedAt).ThenBy(c => c.Id),
        CaseOrder.LongestWaiting => rows.OrderByDescending(c => c.State == CaseState.Circulating || c.State == CaseState.AwaitingDecision || c.State == CaseState.SentBack || c.State == CaseState.Draft).ThenBy(c => c.MovedAt).ThenBy(c => c.Id),
        _ => rows.OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id),
    };

    private static IQueryable<CaseRow> Narrowed(SekishoContext context, Guid bodyId, CaseFilter filter)
    {
        var rows = context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId);
        if (filter.ApplicantId is { } applicant) rows = rows.Where(c => c.ApplicantId == applicant || c.ClerkId == applicant);
        if (filter.Submitted) rows = rows.Where(c => c.SubmittedAt != null);
        if (filter.ServiceId is { } service) rows = rows.Where(c => c.ServiceId == service);
        if (filter.PermitId is { } permit) rows = rows.Where(c => c.PermitId == permit);
        if (filter.From is { } from)
        {
            var first = JapanTime.StartOf(from);
            rows = rows.Where(c => (c.SubmittedAt ?? c.OpenedAt) >= first);
        }

        if (filter.Until is { } until)
        {
            var end = JapanTime.StartOf(until.AddDays(1));
            rows = rows.Where(c => (c.SubmittedAt ?? c.OpenedAt) < end);
        }

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

        if (filter.Kinds is { IsEmpty: false } kinds)
        {
            var wanted = kinds.ToArray();
            rows = rows.Where(c => wanted.Contains(c.CaseKind));
        }

        foreach (var word in (filter.Words ?? []).Take(CaseFilter.MostWords))
        {
            var (text, people, services, named) = (word.Text, word.People.ToArray(), word.Services.Cast<Guid?>().ToArray(), word.Divisions.ToArray());
            rows = rows.Where(c => c.SearchText.Contains(text) || people.Contains(c.ApplicantId) || services.Contains(c.ServiceId) || named.Contains(c.DivisionId));
        }

        return rows;
    }
}
