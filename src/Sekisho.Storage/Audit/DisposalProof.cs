using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Records;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Records;

namespace Sekisho.Storage.Audit;

/// <summary>
/// Checks that every hash which stands in place of a record was left by an approved disposal: an entry of the trail tells of it, its event names the hashes by
/// their root, and the plan was approved and begun before.
/// </summary>
internal static class DisposalProof
{
    /// <summary>What is wrong, sentence by sentence; the chain is whole up to the last sequence.</summary>
    public static async IAsyncEnumerable<string> FaultsAsync(SekishoContext context, Guid bodyId, long last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var disposals = await context.DisposedRecords.AsNoTracking().Where(d => d.BodyId == bodyId).Select(d => d.DisposalSequence).Distinct().OrderBy(d => d).ToListAsync(cancellation);
        foreach (var disposal in disposals)
        {
            var rows = await context.DisposedRecords.AsNoTracking().Where(d => d.BodyId == bodyId && d.DisposalSequence == disposal).ToListAsync(cancellation);
            var told = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && e.AuditSequence == disposal && e.Kind == DisposalPlan.Kind).OrderBy(e => e.Ordinal).ToListAsync(cancellation);
            if (disposal > last || told is not [{ } row] || EventFormat.Read(DisposalPlan.Kind, row.Json) is not DisposalEvent.Disposed gone || !await IsApprovedAsync(context, row, cancellation)) yield return $"承認された廃棄の記録にない廃棄が{rows.Count}件あります（第{disposal}号とされているもの）。";
            else if (gone.Hashes != rows.Count || gone.Digest != KeptHash.DigestOf(rows.Select(Of)) || rows.Exists(r => r.AuditSequence >= disposal)) yield return $"第{disposal}号の廃棄の記録と、廃棄の跡が一致しません。";
        }
    }

    /// <summary>A row as what it keeps.</summary>
    public static KeptHash Of(DisposedRow row) => new(row.AuditSequence, row.Ordinal, row.Leaf);

    private static async Task<bool> IsApprovedAsync(SekishoContext context, EventRow disposed, CancellationToken cancellation)
    {
        var before = await context.Events.AsNoTracking().Where(e => e.BodyId == disposed.BodyId && e.SubjectId == disposed.SubjectId && e.Version < disposed.Version).OrderBy(e => e.Version).Select(e => e.Json).ToListAsync(cancellation);
        var plan = before.Select(json => EventFormat.Read(DisposalPlan.Kind, json)).Aggregate((DisposalPlan?)null, DisposalPlan.Fold);
        return plan is { State: DisposalState.UnderWay, ApprovedBy: not null };
    }
}
