using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.Changes;

/// <summary>Reads the letters of the outbox for their addressees.</summary>
public sealed class LetterQueries(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>Unread letters to a person or to one of the posts that they hold, the newest first, at most 50.</summary>
    public async Task<IReadOnlyList<NewsItem>> UnreadAsync(Guid bodyId, Guid personId, IReadOnlyCollection<Guid> posts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Of(context, bodyId, personId, posts).OrderByDescending(l => l.At).Take(50).Select(l => new NewsItem(l.Id, l.Subject, l.Path, l.At)).ToListAsync(cancellation);
    }

    /// <summary>Marks one as read; nothing happens for a letter that is not theirs.</summary>
    public async Task MarkReadAsync(Guid bodyId, Guid personId, IReadOnlyCollection<Guid> posts, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        DateTimeOffset? now = time.GetUtcNow();
        await Of(context, bodyId, personId, posts).Where(l => l.Id == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.ReadAt, now), cancellation);
    }

    private static IQueryable<LetterRow> Of(SekishoContext context, Guid bodyId, Guid personId, IReadOnlyCollection<Guid> posts)
    {
        var held = posts.ToArray();
        return context.Letters.Where(l => l.BodyId == bodyId && l.ReadAt == null && (l.PersonId == personId || (l.PostId != null && held.Contains(l.PostId.Value))));
    }
}
