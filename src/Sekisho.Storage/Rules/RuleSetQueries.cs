using System.Text;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

/// <summary>Reads a body's rule sets and publishes those that come with the program; drafts of the body are published by their own command.</summary>
public sealed class RuleSetQueries(IDbContextFactory<SekishoContext> contexts, IChanges changes)
{
    /// <summary>The rule set in force on a date.</summary>
    public async Task<RuleSet> InForceAsync(Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RuleSets.InForceAsync(context, bodyId, today, cancellation);
    }

    /// <summary>The version that something was decided under.</summary>
    public async Task<RuleSet> AsOfAsync(Guid bodyId, RuleSetReference reference, CancellationToken cancellation) =>
        await FindAsync(bodyId, reference, cancellation) ?? throw new InvalidOperationException($"The body has no rule set {reference.Id} {reference.Version}.");

    /// <summary>A published version, or null where this body has no such one.</summary>
    public async Task<RuleSet?> FindAsync(Guid bodyId, RuleSetReference reference, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RuleSets.FindAsync(context, bodyId, reference, cancellation);
    }

    /// <summary>The publication of a version, with how it was enacted; or null.</summary>
    public async Task<RulePublication?> PublicationAsync(Guid bodyId, RuleSetReference reference, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId && r.Code == reference.Id && r.Number == reference.Version).Select(r => r.Document).FirstOrDefaultAsync(cancellation) is { } document ? EventFormat.Read<RulePublication>(document) : null;
    }

    /// <summary>Every published version, the newest first day first.</summary>
    public async Task<IReadOnlyList<PublishedVersion>> VersionsAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId).OrderByDescending(r => r.InForceFrom).ThenByDescending(r => r.PublishedAt)
            .Select(r => new PublishedVersion(new RuleSetReference(r.Code, r.Number), r.InForceFrom, r.PublishedAt)).ToListAsync(cancellation);
    }

    /// <summary>Publishes a rule set of this program where the body has no rule set yet.</summary>
    public async Task EnsurePublishedAsync(Guid bodyId, string json, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.RuleSets.AnyAsync(r => r.BodyId == bodyId, cancellation)) await PublishAsync(bodyId, json, Actor.System, cancellation);
    }

    /// <summary>Publishes a rule set for a body; from then on that version never changes.</summary>
    /// <exception cref="FormatException">It is not a rule set, or demands a confirmation; the message lists every fault.</exception>
    public async Task PublishAsync(Guid bodyId, string json, Actor by, CancellationToken cancellation)
    {
        var rules = RuleSetReader.Read(Encoding.UTF8.GetBytes(json));
        if (RuleDraft.PointsOf(rules).Any()) throw new FormatException($"規程セット {rules.Id} は、公式の文書と照らし合わせるまで公表できません。");
        var id = Guid.CreateVersion7();
        var published = await changes.CreateAsync<RulePublication>(
            new ChangeRequest(bodyId, id, 0, by, Guid.CreateVersion7()), desk => Task.FromResult<Result<Act>>(RulePublication.Publish(id, bodyId, rules, desk.At)), cancellation);
        if (published.Refused) throw new InvalidOperationException($"{published.Refusal.Code}: {published.Refusal.Sentence}");
    }
}
