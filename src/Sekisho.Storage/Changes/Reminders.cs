using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;

namespace Sekisho.Storage.Changes;

/// <summary>Writes reminders: the letter and the day of it in one transaction, so that a job which runs twice, or on two nodes, reminds once.</summary>
public sealed class Reminders(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>The days of the last reminders of a body, by what waits and for which post.</summary>
    public async Task<IReadOnlyDictionary<(Guid SubjectId, Guid PostId), DateOnly>> LastAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Reminders.AsNoTracking().Where(r => r.BodyId == bodyId).ToListAsync(cancellation);
        return rows.ToDictionary(r => (r.SubjectId, r.PostId), r => r.LastOn);
    }

    /// <summary>Writes a reminder to the post. False where somebody else has written it since <paramref name="last"/> was read.</summary>
    /// <param name="bodyId">The body.</param>
    /// <param name="item">What waits.</param>
    /// <param name="last">The day of the last reminder as it was read, or null for none.</param>
    /// <param name="subject">What the letter says.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<bool> WriteAsync(Guid bodyId, WaitingItem item, DateOnly? last, string subject, CancellationToken cancellation)
    {
        var at = JapanTime.Storable(time.GetUtcNow());
        var row = new ReminderRow { BodyId = bodyId, SubjectId = item.SubjectId, PostId = item.PostId, LastOn = last ?? default };
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (last is null) context.Add(row);
        else context.Attach(row);
        row.LastOn = JapanTime.DateAt(at);
        context.Add(new LetterRow { BodyId = bodyId, Id = Guid.CreateVersion7(at), PostId = item.PostId, Subject = subject, Path = item.Path, At = at });
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException fault) when (StorageFault.IsConflict(fault))
        {
            return false;
        }
    }
}
