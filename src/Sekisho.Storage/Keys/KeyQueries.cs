using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Keys;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Keys;

/// <summary>Reads keys.</summary>
public sealed class KeyQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>A person's own keys, revoked ones too, the newest first.</summary>
    public async Task<IReadOnlyList<AccessKey>> OfPersonAsync(Guid bodyId, Guid personId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.Keys.AsNoTracking().Where(k => k.BodyId == bodyId && k.PersonId == personId).Select(k => k.Document).ToListAsync(cancellation);
        return [.. documents.Select(EventFormat.Read<AccessKey>).OrderByDescending(k => k.IssuedAt)];
    }
}
