using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Rules;

/// <summary>The published rule sets of a body.</summary>
internal static class RuleSets
{
    private const int MostRead = 200;

    // Every page asks for the rules and they never change: a version that was read once is not read again.
    private static readonly ConcurrentDictionary<(Guid BodyId, Guid Id), RuleSet> Known = [];

    /// <summary>The newest one whose first day has come.</summary>
    public static async Task<RuleSet> InForceAsync(SekishoContext context, Guid bodyId, DateOnly today, CancellationToken cancellation)
    {
        var id = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId && r.InForceFrom <= today)
            .OrderByDescending(r => r.InForceFrom).ThenByDescending(r => r.PublishedAt).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);
        return await ReadAsync(context, bodyId, id ?? throw new InvalidOperationException("The body has no rule set in force."), cancellation);
    }

    /// <summary>A version by its reference, or null.</summary>
    public static async Task<RuleSet?> FindAsync(SekishoContext context, Guid bodyId, RuleSetReference reference, CancellationToken cancellation) =>
        await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId && r.Code == reference.Id && r.Number == reference.Version).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation) is { } id
            ? await ReadAsync(context, bodyId, id, cancellation)
            : null;

    private static async Task<RuleSet> ReadAsync(SekishoContext context, Guid bodyId, Guid id, CancellationToken cancellation)
    {
        if (Known.TryGetValue((bodyId, id), out var known)) return known;
        var document = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId && r.Id == id).Select(r => r.Document).FirstAsync(cancellation);
        var rules = RuleSetReader.Read(Encoding.UTF8.GetBytes(EventFormat.Read<RulePublication>(document).Content));
        if (Known.Count >= MostRead) Known.Clear();
        return Known[(bodyId, id)] = rules;
    }
}
