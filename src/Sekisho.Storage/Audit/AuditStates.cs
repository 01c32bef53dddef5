using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Rules;

namespace Sekisho.Storage.Audit;

/// <summary>Checks what a body's trail vouches for only through its events: identities, stored states, published rules, use records.</summary>
internal static class AuditStates
{
    /// <summary>What is wrong, sentence by sentence; the chain is whole up to the last sequence.</summary>
    public static async IAsyncEnumerable<string> FaultsAsync(
        SekishoContext context, Guid bodyId, long last, AuditedUses uses, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await context.Events.AnyAsync(e => e.BodyId == bodyId && (e.AuditSequence > last || e.AuditSequence < 1), cancellation)) yield return "監査証跡にない記録（イベント）があります。";
        if (await AuditIdentities.FaultAsync(context, bodyId, cancellation) is { } swapped) yield return swapped;
        foreach (var keeper in Keepers.All)
        {
            await foreach (var difference in keeper.DifferencesAsync(context, bodyId, cancellation)) yield return difference;
        }

        if (!await RulesAreAsPublishedAsync(context, bodyId, cancellation)) yield return "規程セットが公表の記録と一致しません。";
        foreach (var fault in await uses.FaultsAsync(context, bodyId, cancellation)) yield return fault;
        if (await context.UseOutcomes.AnyAsync(o => o.BodyId == bodyId && !context.Uses.Any(u => u.BodyId == o.BodyId && u.At == o.IntentAt && u.Id == o.UseId), cancellation)) yield return "利用の記録のない結果があります。";
    }
    /// <summary>The columns decide which rule set is in force: they are compared with the text that was published and with the moment in the trail.</summary>
    private static async Task<bool> RulesAreAsPublishedAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var published =
            from e in context.Events.AsNoTracking()
            join entry in context.AuditEntries.AsNoTracking() on new { e.BodyId, Sequence = e.AuditSequence } equals new { entry.BodyId, entry.Sequence }
            where e.BodyId == bodyId && e.Kind == RuleSetQueries.Kind
            select new { e.Json, entry.At };
        var proper = (await published.ToListAsync(cancellation)).Select(p =>
        {
            var rules = RuleSetReader.Read(Encoding.UTF8.GetBytes(p.Json));
            return (rules.Id, rules.Version, p.Json, rules.InForceFrom, p.At);
        });
        var inUse = (await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId).ToListAsync(cancellation)).Select(r => (r.Id, r.Version, r.Json, r.InForceFrom, r.PublishedAt));
        return proper.Order().SequenceEqual(inUse.Order());
    }
}
