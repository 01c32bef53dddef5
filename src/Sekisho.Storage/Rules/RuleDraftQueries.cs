using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

/// <summary>Reads a body's drafts of rules.</summary>
public sealed class RuleDraftQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>All drafts, the one changed last first.</summary>
    public async Task<IReadOnlyList<RuleDraft>> ListAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.RuleDrafts.AsNoTracking().Where(d => d.BodyId == bodyId).OrderByDescending(d => d.ChangedAt).Select(d => d.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<RuleDraft>);
    }

    /// <summary>One draft, or null where this body has no such one.</summary>
    public async Task<RuleDraft?> FindAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<RuleDraft>().FindAsync(context, bodyId, id, cancellation);
    }
}
