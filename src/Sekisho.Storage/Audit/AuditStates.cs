using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Rules;

namespace Sekisho.Storage.Audit;

/// <summary>Checks what a body's trail vouches for only through its events: identities, stored states, published rules, outcomes.</summary>
internal static class AuditStates
{
    /// <summary>What is wrong, sentence by sentence; the chain is whole up to the last sequence.</summary>
    public static async IAsyncEnumerable<string> FaultsAsync(
        SekishoContext context, Guid bodyId, long last, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await context.Events.AnyAsync(e => e.BodyId == bodyId && (e.AuditSequence > last || e.AuditSequence < 1), cancellation)) yield return "監査証跡にない記録（イベント）があります。";
        if (await AuditIdentities.FaultAsync(context, bodyId, cancellation) is { } swapped) yield return swapped;
        foreach (var keeper in Keepers.All)
        {
            await foreach (var difference in keeper.DifferencesAsync(context, bodyId, cancellation)) yield return difference;
        }

        var published = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.Kind == RuleSetQueries.Kind).Select(e => e.Json).ToListAsync(cancellation);
        var inUse = await context.RuleSets.AsNoTracking().Where(r => r.BodyId == bodyId).Select(r => r.Json).ToListAsync(cancellation);
        if (!published.Order().SequenceEqual(inUse.Order())) yield return "規程セットが公表の記録と一致しません。";
        if (await context.UseOutcomes.AnyAsync(o => o.BodyId == bodyId && !context.Uses.Any(u => u.BodyId == o.BodyId && u.At == o.IntentAt && u.Id == o.UseId), cancellation)) yield return "利用の記録のない結果があります。";
    }
}
