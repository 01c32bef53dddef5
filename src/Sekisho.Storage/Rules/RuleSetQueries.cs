using System.Text;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Permits;

namespace Sekisho.Storage.Rules;

/// <summary>Reads a body's rule sets and publishes one.</summary>
public sealed class RuleSetQueries(IDbContextFactory<SekishoContext> contexts, TimeProvider time)
{
    /// <summary>The kind of subject that a rule set is in events and the audit trail.</summary>
    internal const string Kind = "rules";

    /// <summary>The rule set in force on a date.</summary>
    public async Task<RuleSet> InForceAsync(Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RuleSets.InForceAsync(context, bodyId, today, cancellation);
    }

    /// <summary>The version that something was decided under.</summary>
    public async Task<RuleSet> AsOfAsync(Guid bodyId, RuleSetReference reference, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var json = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId && r.Id == reference.Id && r.Version == reference.Version).Select(r => r.Json).FirstAsync(cancellation);
        return RuleSetReader.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Publishes a rule set of this program where the body has no rule set yet.</summary>
    public async Task EnsurePublishedAsync(Guid bodyId, string json, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.RuleSets.AnyAsync(r => r.BodyId == bodyId, cancellation)) await PublishAsync(bodyId, json, Actor.System, cancellation);
    }

    /// <summary>Publishes a rule set for a body; from then on that version never changes.</summary>
    /// <exception cref="FormatException">It is not a rule set; the message lists every fault.</exception>
    public async Task PublishAsync(Guid bodyId, string json, Actor by, CancellationToken cancellation)
    {
        var rules = RuleSetReader.Read(Encoding.UTF8.GetBytes(json));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!await AuditTrail.LockAsync(context, bodyId, cancellation)) throw new InvalidOperationException($"There is no body {bodyId}.");

        var at = JapanTime.Storable(time.GetUtcNow());
        var published = new StoredEvent(Kind, Guid.CreateVersion7(at), 1, json);
        var person = await AuditTrail.ReferenceAsync(context, bodyId, by, cancellation);
        var content = new AuditContent(at, person, null, by.PersonId is null ? Capacity.System : Capacity.Self, "rules.publish", Kind, published.SubjectId, 1, 1, EventDigest.Of([published]), rules.BasisOf("").ToString());
        var sequence = await AuditTrail.AppendAsync(context, bodyId, content, cancellation);
        context.Add(new EventRow { BodyId = bodyId, SubjectId = published.SubjectId, Version = 1, Kind = Kind, Json = json, At = at, AuditSequence = sequence });
        context.Add(new RuleSetRow { BodyId = bodyId, Id = rules.Id, Version = rules.Version, Json = json, InForceFrom = rules.InForceFrom, PublishedAt = at });
        await context.SaveChangesAsync(cancellation);
        await SnapshotRevision.AdvanceAsync(context, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
