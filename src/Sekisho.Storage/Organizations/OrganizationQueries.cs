using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Organizations;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Organizations;

/// <summary>Reads organisations.</summary>
public sealed class OrganizationQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>The organisation of a body, or null.</summary>
    public async Task<Organization?> FindAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<Organization>().FindAsync(context, bodyId, bodyId, cancellation);
    }

    /// <summary>The bodies of this installation by name.</summary>
    public async Task<IReadOnlyList<Body>> BodiesAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Bodies.AsNoTracking().OrderBy(b => b.Name).Select(b => new Body(b.BodyId, b.Name, b.Kind, b.Code)).ToListAsync(cancellation);
    }
}
