using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Permits;

/// <summary>Reads the register (台帳).</summary>
public sealed class PermitQueries(IDbContextFactory<SekishoContext> contexts)
{
    // Registers are read on most pages and change a few times a day: each stands here as of a revision of the database.
    private readonly ConcurrentDictionary<Guid, (long Revision, ImmutableArray<Permit> Permits)> registers = [];

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
        var register = await RegisterAsync(bodyId, cancellation);
        return serviceId is { } service ? [.. register.Where(p => p.ServiceId == service)] : register;
    }

    /// <summary>The posts that manage a permit which is live on a date.</summary>
    public async Task<IReadOnlySet<Guid>> ManagingAsync(Guid bodyId, DateOnly date, CancellationToken cancellation) =>
        (await RegisterAsync(bodyId, cancellation)).Where(p => p.IsLiveOn(date)).Select(p => p.ManagerPostId).ToHashSet();

    /// <summary>The permits whose users a person is among on a date, in force or about to be.</summary>
    public async Task<IReadOnlyList<Permit>> OfPersonAsync(Organization organization, Guid personId, DateOnly date, CancellationToken cancellation) =>
        [.. (await RegisterAsync(organization.Id, cancellation)).Where(p => p.StateOn(date) is PermitState.InForce or PermitState.Pending && p.Users.Includes(organization, personId, date))];

    /// <summary>The register as of now. Every change of a permit moves the revision on; it is read before the permits, so that what is newer is at worst read again.</summary>
    private async Task<ImmutableArray<Permit>> RegisterAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var revision = await SnapshotRevision.ReadAsync(context, cancellation);
        if (registers.TryGetValue(bodyId, out var known) && known.Revision == revision) return known.Permits;
        var earlier = known.Permits.IsDefault ? [] : known.Permits.ToDictionary(p => p.Id);
        var rows = await context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId).OrderByDescending(p => p.GrantedAt).ThenBy(p => p.Id).Select(p => new { p.Id, p.Version }).ToListAsync(cancellation);
        var read = new Dictionary<Guid, Permit>(rows.Count);
        foreach (var row in rows)
        {
            if (earlier.TryGetValue(row.Id, out var same) && same.Version == row.Version) read[row.Id] = same;
        }

        foreach (var some in rows.Where(r => !read.ContainsKey(r.Id)).Select(r => r.Id).Chunk(500))
        {
            var documents = await context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId && some.Contains(p.Id)).Select(p => p.Document).ToListAsync(cancellation);
            foreach (var permit in documents.Select(EventFormat.Read<Permit>)) read[permit.Id] = permit;
        }

        ImmutableArray<Permit> permits = [.. rows.Select(r => read[r.Id])];
        registers[bodyId] = (revision, permits);
        return permits;
    }
}
