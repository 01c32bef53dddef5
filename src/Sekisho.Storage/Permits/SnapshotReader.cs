using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Keys;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Rules;

namespace Sekisho.Storage.Permits;

/// <summary>Reads the permit snapshot from the database, in one transaction so that its parts fit together.</summary>
internal sealed class SnapshotReader(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>The previous snapshot with a new time where nothing has changed; otherwise a new one.</summary>
    public async Task<PermitSnapshot> ReadAsync(PermitSnapshot previous, CancellationToken cancellation)
    {
        // The time before the look: what changes during it is not claimed to have been seen.
        var at = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await SnapshotRevision.ReadAsync(context, cancellation) == previous.Revision && JapanTime.DateAt(at) == JapanTime.DateAt(previous.TakenAt)) return previous with { TakenAt = at };

        // One picture for all that is read. On SQLite this level means a deferred transaction, which reads beside a writer.
        await using var transaction = await context.Database.BeginTransactionAsync(context.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted, cancellation);
        var revision = await SnapshotRevision.ReadAsync(context, cancellation);
        var bodies = new Dictionary<Guid, BodyRegister>();
        foreach (var bodyId in await context.RuleSets.Select(r => r.BodyId).Distinct().ToListAsync(cancellation))
        {
            bodies[bodyId] = await RegisterAsync(context, bodyId, JapanTime.DateAt(at), cancellation);
        }

        var keys = await context.Keys.AsNoTracking().Where(k => k.RevokedAt == null && k.ExpiresAt > at).Select(k => k.Document).ToListAsync(cancellation);
        return new PermitSnapshot(revision, at, bodies.ToFrozenDictionary(), keys.Select(EventFormat.Read<AccessKey>).ToFrozenDictionary(k => k.Hash));
    }

    private static async Task<BodyRegister> RegisterAsync(SekishoContext context, Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        var organization = await Keepers.Of<Organization>().FindAsync(context, bodyId, bodyId, cancellation);
        var services = await context.Services.AsNoTracking().Where(s => s.BodyId == bodyId).Select(s => s.Document).ToListAsync(cancellation);
        var permits = await context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId).OrderBy(p => p.GrantedAt).Select(p => p.Document).ToListAsync(cancellation);
        return new BodyRegister(
            organization!.AsOf(today),
            await RuleSets.InForceAsync(context, bodyId, today, cancellation),
            services.Select(EventFormat.Read<Service>).ToImmutableDictionary(s => s.Id),
            [.. permits.Select(EventFormat.Read<Permit>)]);
    }
}
