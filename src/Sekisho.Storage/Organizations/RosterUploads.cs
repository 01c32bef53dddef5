using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Secrets;

namespace Sekisho.Storage.Organizations;

/// <summary>Keeps the files of an import between the preview and the confirmation, on the database so that any node can confirm; sealed, for a day at most.</summary>
public sealed class RosterUploads(IDbContextFactory<SekishoContext> contexts, MasterKey master, TimeProvider time)
{
    private const string Purpose = "roster";

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Keeps a text for whoever brought it. What others left behind for too long goes.</summary>
    public async Task KeepAsync(Guid bodyId, Guid id, Guid personId, string text, CancellationToken cancellation)
    {
        var (now, old) = (time.GetUtcNow(), time.GetUtcNow() - Life);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.RosterUploads.Where(u => u.At < old).ExecuteDeleteAsync(cancellation);
        context.Add(new RosterUploadRow { BodyId = bodyId, Id = id, PersonId = personId, At = now, Sealed = master.Seal(Purpose, text) });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>What a person brought, or null where it is gone or somebody else's.</summary>
    public async Task<string?> FindAsync(Guid bodyId, Guid id, Guid personId, CancellationToken cancellation)
    {
        var old = time.GetUtcNow() - Life;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.RosterUploads.AsNoTracking().FirstOrDefaultAsync(u => u.BodyId == bodyId && u.Id == id && u.PersonId == personId && u.At >= old, cancellation) is { } row ? master.Open(Purpose, row.Sealed) : null;
    }

    /// <summary>Throws it away.</summary>
    public async Task RemoveAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.RosterUploads.Where(u => u.BodyId == bodyId && u.Id == id).ExecuteDeleteAsync(cancellation);
    }
}
