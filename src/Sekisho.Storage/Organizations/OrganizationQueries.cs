using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Reads organisations.</summary>
public sealed class OrganizationQueries
{
    private readonly IDbContextFactory<SekishoContext> contexts;
    private readonly OrganizationCache cache;
    private readonly TimeProvider time;

    internal OrganizationQueries(IDbContextFactory<SekishoContext> contexts, OrganizationCache cache, TimeProvider time) => (this.contexts, this.cache, this.time) = (contexts, cache, time);

    /// <summary>The organisation of a body as it is today, transfers whose day has come included; or null.</summary>
    public async Task<Organization?> FindAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<Organization>().FindAsync(context, bodyId, bodyId, cancellation) is { } stored ? cache.AsOf(stored, JapanTime.DateAt(time.GetUtcNow())) : null;
    }

    /// <summary>The bodies of this installation by name.</summary>
    public async Task<IReadOnlyList<Body>> BodiesAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Bodies.AsNoTracking().OrderBy(b => b.Name).Select(b => new Body(b.BodyId, b.Name, b.Kind, b.Code)).ToListAsync(cancellation);
    }
}
