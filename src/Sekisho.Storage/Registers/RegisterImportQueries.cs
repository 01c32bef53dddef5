using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Registers;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Registers;

/// <summary>Reads imports of registers.</summary>
public sealed class RegisterImportQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>All imports of a body, the newest first.</summary>
    public async Task<IReadOnlyList<RegisterImport>> ListAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.RegisterImports.AsNoTracking().Where(i => i.BodyId == bodyId).OrderByDescending(i => i.BegunAt).Select(i => i.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<RegisterImport>);
    }

    /// <summary>One import, or null where this body has no such one.</summary>
    public async Task<RegisterImport?> FindAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<RegisterImport>().FindAsync(context, bodyId, id, cancellation);
    }
}
