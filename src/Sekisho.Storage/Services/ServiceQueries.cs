using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Services;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Services;

/// <summary>Reads a body's register of services.</summary>
public sealed class ServiceQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>All services by name.</summary>
    public async Task<IReadOnlyList<Service>> ListAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.Services.AsNoTracking().Where(s => s.BodyId == bodyId).OrderBy(s => s.Name).Select(s => s.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Service>);
    }

    /// <summary>What happened to a service, the oldest first; its version is the place in the list.</summary>
    public async Task<IReadOnlyList<ServiceEvent>> HistoryAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var events = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == id && e.Kind == Service.Kind).OrderBy(e => e.Version).Select(e => e.Json).ToListAsync(cancellation);
        return events.ConvertAll(json => (ServiceEvent)EventFormat.Read(Service.Kind, json));
    }

    /// <summary>One service, or null where this body has no such one.</summary>
    public async Task<Service?> FindAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<Service>().FindAsync(context, bodyId, id, cancellation);
    }
}
