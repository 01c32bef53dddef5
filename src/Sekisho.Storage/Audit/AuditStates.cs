using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Audit;

/// <summary>Checks what a body's trail vouches for only through its events: identities, stored states (published rules among them), use records.</summary>
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

        await foreach (var fault in DisposalProof.FaultsAsync(context, bodyId, last, cancellation)) yield return fault;
        foreach (var fault in await uses.FaultsAsync(context, bodyId, cancellation)) yield return fault;
        if (await context.UseOutcomes.AnyAsync(o => o.BodyId == bodyId && !context.Uses.Any(u => u.BodyId == o.BodyId && u.At == o.IntentAt && u.Id == o.UseId), cancellation)) yield return "利用の記録のない結果があります。";
    }
}
