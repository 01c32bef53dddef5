using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Refusals;

namespace Sekisho.Storage.Lists;

/// <summary>Keeps filters that people save for themselves. A convenience of one person and no record: it is neither audited nor versioned.</summary>
public sealed class SavedLists(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>A person's lists for a page, by name.</summary>
    public async Task<IReadOnlyList<SavedList>> OfAsync(Guid bodyId, Guid personId, string path, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.SavedLists.AsNoTracking().Where(l => l.BodyId == bodyId && l.PersonId == personId && l.Path == path).OrderBy(l => l.Name).ThenBy(l => l.Id).Select(l => new SavedList(l.Id, l.Name, l.Query)).ToListAsync(cancellation);
    }

    /// <summary>Saves a filter; a name that is there already is overwritten. SK1005 and SK1007 for the name, SK1276 for too many.</summary>
    /// <returns>Why it was refused, or null.</returns>
    public async Task<Refusal?> SaveAsync(Guid bodyId, Guid personId, string path, string? name, string query, CancellationToken cancellation)
    {
        if (Fault(name) is { } fault) return fault;
        if (query.Length > SavedList.LongestQuery) return Refuse.TooLong("text", "条件", SavedList.LongestQuery);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (title, own) = (name!.Trim(), context.SavedLists.Where(l => l.BodyId == bodyId && l.PersonId == personId && l.Path == path));
        if (await own.FirstOrDefaultAsync(l => l.Name == title, cancellation) is { } same)
        {
            same.Query = query;
        }
        else
        {
            if (await own.CountAsync(cancellation) >= SavedList.Most) return Refuse.TooManySavedLists(SavedList.Most);
            var at = JapanTime.Storable(time.GetUtcNow());
            context.Add(new SavedListRow { BodyId = bodyId, PersonId = personId, Id = Guid.CreateVersion7(at), Path = path, Name = title, Query = query, At = at });
        }

        await context.SaveChangesAsync(cancellation);
        return null;
    }

    /// <summary>Gives a list of the person another name; nothing happens for one that is not theirs.</summary>
    public async Task<Refusal?> RenameAsync(Guid bodyId, Guid personId, Guid id, string? name, CancellationToken cancellation)
    {
        if (Fault(name) is { } fault) return fault;
        var title = name!.Trim();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await Of(context, bodyId, personId, id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Name, title), cancellation);
        return null;
    }

    /// <summary>Removes a list of the person; nothing happens for one that is not theirs.</summary>
    public async Task RemoveAsync(Guid bodyId, Guid personId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await Of(context, bodyId, personId, id).ExecuteDeleteAsync(cancellation);
    }

    private static IQueryable<SavedListRow> Of(SekishoContext context, Guid bodyId, Guid personId, Guid id) => context.SavedLists.Where(l => l.BodyId == bodyId && l.PersonId == personId && l.Id == id);

    private static Refusal? Fault(string? name) =>
        string.IsNullOrWhiteSpace(name) ? Refuse.FieldMissing("name", "一覧の名前")
        : name.Trim().Length > SavedList.LongestName ? Refuse.TooLong("name", "一覧の名前", SavedList.LongestName)
        : null;
}
