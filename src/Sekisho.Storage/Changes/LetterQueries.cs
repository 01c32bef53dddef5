using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;

namespace Sekisho.Storage.Changes;

/// <summary>Letters as news for those whom they reach, and what each of them has read.</summary>
public sealed class LetterQueries(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>Letters on a page.</summary>
    public const int Size = 30;

    /// <summary>Letters that are older count as read, so that the count in the frame of every page stays cheap.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromDays(90);

    /// <summary>A page of a person's news, the newest first.</summary>
    public async Task<Listing<NewsItem>> ListAsync(Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes, NewsFilter filter, int page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var letters = filter switch
        {
            NewsFilter.All => In(context, bodyId, boxes),
            NewsFilter.Unread => Unread(context, bodyId, reader, boxes),
            NewsFilter.Read => Read(context, bodyId, reader, boxes),
            _ => throw new ArgumentOutOfRangeException(nameof(filter)),
        };
        var total = await letters.CountAsync(cancellation);
        var number = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var items = await AsNews(context, bodyId, reader, letters.OrderByDescending(l => l.At).ThenBy(l => l.Id).Skip((number - 1) * Size).Take(Size)).ToListAsync(cancellation);
        return new Listing<NewsItem>(items, number, total, Size);
    }

    /// <summary>How many letters a person has not read.</summary>
    public async Task<int> CountUnreadAsync(Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Unread(context, bodyId, reader, boxes).CountAsync(cancellation);
    }

    /// <summary>One letter, or null where no such one reaches this person.</summary>
    public async Task<NewsItem?> FindAsync(Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await AsNews(context, bodyId, reader, In(context, bodyId, boxes).Where(l => l.Id == id)).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Marks one as read.</summary>
    /// <returns>The instant by which <see cref="UndoAsync"/> finds it again; null for a letter that does not reach this person.</returns>
    public async Task<DateTimeOffset?> ReadAsync(Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await In(context, bodyId, boxes).AnyAsync(l => l.Id == id, cancellation)) return null;
        var at = Now;
        await MarkAsync(context, bodyId, reader, [id], at, cancellation);
        return at;
    }

    /// <summary>Marks all letters written up to an instant as read; what came while the page was looked at stays unread.</summary>
    /// <returns>The instant by which <see cref="UndoAsync"/> finds them again.</returns>
    public async Task<DateTimeOffset> ReadAllAsync(Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var at = Now;
        await MarkAsync(context, bodyId, reader, await Unread(context, bodyId, reader, boxes).Where(l => l.At <= until).Select(l => l.Id).ToListAsync(cancellation), at, cancellation);
        return at;
    }

    /// <summary>Marks one as not read.</summary>
    public async Task UnreadAsync(Guid bodyId, Guid reader, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.LetterReads.Where(r => r.BodyId == bodyId && r.PersonId == reader && r.LetterId == id).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>How many were marked as read at an instant.</summary>
    public async Task<int> CountReadAtAsync(Guid bodyId, Guid reader, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.LetterReads.CountAsync(r => r.BodyId == bodyId && r.PersonId == reader && r.At == at, cancellation);
    }

    /// <summary>Takes back what was marked as read at an instant.</summary>
    public async Task UndoAsync(Guid bodyId, Guid reader, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.LetterReads.Where(r => r.BodyId == bodyId && r.PersonId == reader && r.At == at).ExecuteDeleteAsync(cancellation);
    }

    private DateTimeOffset Now => JapanTime.Storable(time.GetUtcNow());

    private static IQueryable<LetterRow> In(SekishoContext context, Guid bodyId, IReadOnlyList<Letterbox> boxes) =>
        boxes.Select(box => context.Letters.AsNoTracking().Where(l => l.BodyId == bodyId && l.At >= box.Since && (box.PostId != null ? l.PostId == box.PostId : l.PersonId == box.PersonId)))
            .Aggregate((all, more) => all.Concat(more));

    private IQueryable<LetterRow> Unread(SekishoContext context, Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes)
    {
        var fresh = Now - Fresh;
        return In(context, bodyId, boxes).Where(l => l.At >= fresh && !context.LetterReads.Any(r => r.BodyId == bodyId && r.PersonId == reader && r.LetterId == l.Id));
    }

    private IQueryable<LetterRow> Read(SekishoContext context, Guid bodyId, Guid reader, IReadOnlyList<Letterbox> boxes)
    {
        var fresh = Now - Fresh;
        return In(context, bodyId, boxes).Where(l => l.At < fresh || context.LetterReads.Any(r => r.BodyId == bodyId && r.PersonId == reader && r.LetterId == l.Id));
    }

    private IQueryable<NewsItem> AsNews(SekishoContext context, Guid bodyId, Guid reader, IQueryable<LetterRow> letters)
    {
        var fresh = Now - Fresh;
        return letters.Select(l => new NewsItem(l.Id, l.Subject, l.Path, l.At, l.PostId, l.At >= fresh && !context.LetterReads.Any(r => r.BodyId == bodyId && r.PersonId == reader && r.LetterId == l.Id)));
    }

    /// <summary>Row by row, so that somebody who presses twice, or in two windows, meets no fault.</summary>
    private static async Task MarkAsync(SekishoContext context, Guid bodyId, Guid reader, IReadOnlyList<Guid> letters, DateTimeOffset at, CancellationToken cancellation)
    {
        var stored = at.UtcDateTime;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var letter in letters)
        {
            await context.Database.ExecuteSqlAsync($"INSERT INTO letter_reads (body_id, person_id, letter_id, at) VALUES ({bodyId}, {reader}, {letter}, {stored}) ON CONFLICT DO NOTHING", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
