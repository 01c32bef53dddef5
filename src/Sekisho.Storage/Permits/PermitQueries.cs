using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Permits;

/// <summary>Reads the register (台帳).</summary>
public sealed class PermitQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>One permit, or null where this body has no such one.</summary>
    public async Task<Permit?> FindAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<Permit>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>What happened to a permit, in order; the place in the list and 1 is its version afterwards.</summary>
    public async Task<IReadOnlyList<PermitEvent>> HistoryAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var events = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.SubjectId == id && e.Kind == Permit.Kind).OrderBy(e => e.Version).Select(e => e.Json).ToListAsync(cancellation);
        return events.ConvertAll(json => (PermitEvent)EventFormat.Read(Permit.Kind, json));
    }

    /// <summary>The whole register, the newest first, narrowed to a service where one is named. What depends on a date (state) is asked of the permit.</summary>
    public async Task<IReadOnlyList<Permit>> ListAsync(Guid bodyId, Guid? serviceId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId);
        if (serviceId is { } service) rows = rows.Where(p => p.ServiceId == service);
        var documents = await rows.OrderByDescending(p => p.GrantedAt).ThenBy(p => p.Id).Select(p => p.Document).ToListAsync(cancellation);
        return documents.ConvertAll(EventFormat.Read<Permit>);
    }

    /// <summary>The posts that manage a permit which is not closed and whose period is not over on a date.</summary>
    public async Task<IReadOnlySet<Guid>> ManagingAsync(Guid bodyId, DateOnly date, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId && !p.IsClosed && p.Until >= date).Select(p => p.ManagerPostId).Distinct().ToHashSetAsync(cancellation);
    }

    /// <summary>The permits whose users a person is among on a date, in force or about to be.</summary>
    public async Task<IReadOnlyList<Permit>> OfPersonAsync(Organization organization, Guid personId, DateOnly date, CancellationToken cancellation) =>
        [.. (await ListAsync(organization.Id, null, cancellation)).Where(p => p.StateOn(date) is PermitState.InForce or PermitState.Pending && p.Users.Includes(organization, personId, date))];
}
