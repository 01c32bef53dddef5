using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Records;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Records;

/// <summary>
/// Takes cases and permits out of the database: events, states, and what stands beside them; a hash stays in place of each event. What the trail says of
/// them stays as it is.
/// </summary>
internal static partial class DisposedSubjects
{
    /// <summary>Removes them in the context's transaction and answers with the hashes that stay.</summary>
    public static async Task<IReadOnlyList<KeptHash>> RemoveAsync(SekishoContext context, Guid bodyId, RecordSort sort, Guid[] ids, long disposal, CancellationToken cancellation)
    {
        Guid[] subjects = ids;
        if (sort is RecordSort.Cases)
        {
            var readings = await context.Set<Cases.CaseReadingRow>().Where(r => r.BodyId == bodyId && ids.Contains(r.CaseId)).Select(r => r.Id).ToListAsync(cancellation);
            var disclosures = await context.Disclosures.Where(d => d.BodyId == bodyId && ids.Contains(d.CaseId)).Select(d => d.Id).ToListAsync(cancellation);
            subjects = [.. ids, .. readings, .. disclosures];
        }

        string[] kinds = sort is RecordSort.Cases ? [Case.Kind, CaseReading.Kind, Disclosure.Kind] : [Permit.Kind];
        var events = await context.Events.AsNoTracking().Where(e => e.BodyId == bodyId && subjects.Contains(e.SubjectId) && kinds.Contains(e.Kind)).ToListAsync(cancellation);
        List<KeptHash> kept = [.. events.Select(e => new KeptHash(e.AuditSequence, e.Ordinal, Convert.ToHexStringLower(EventDigest.LeafOf(new StoredEvent(e.Kind, e.SubjectId, e.Version, e.Json)))))];
        await KeepAsync(context, bodyId, kept, disposal, cancellation);
        await context.Events.Where(e => e.BodyId == bodyId && subjects.Contains(e.SubjectId) && kinds.Contains(e.Kind)).ExecuteDeleteAsync(cancellation);
        if (sort is RecordSort.Cases)
        {
            await context.CaseWaits.Where(w => w.BodyId == bodyId && ids.Contains(w.CaseId)).ExecuteDeleteAsync(cancellation);
            await context.Set<Cases.CaseReadingRow>().Where(r => r.BodyId == bodyId && ids.Contains(r.CaseId)).ExecuteDeleteAsync(cancellation);
            await context.Disclosures.Where(d => d.BodyId == bodyId && ids.Contains(d.CaseId)).ExecuteDeleteAsync(cancellation);
            await context.Cases.Where(c => c.BodyId == bodyId && ids.Contains(c.Id)).ExecuteDeleteAsync(cancellation);
        }
        else
        {
            await context.Permits.Where(p => p.BodyId == bodyId && ids.Contains(p.Id)).ExecuteDeleteAsync(cancellation);
        }

        await BesideAsync(context, bodyId, ids, subjects, cancellation);
        await AttachmentsAsync(context, bodyId, events.SelectMany(e => Hash().Matches(e.Json).Select(m => m.Value)).Distinct().ToArray(), cancellation);
        return kept;
    }

    /// <summary>Puts hashes in place of what goes.</summary>
    public static Task KeepAsync(SekishoContext context, Guid bodyId, IEnumerable<KeptHash> kept, long disposal, CancellationToken cancellation) =>
        RowInsert.InsertAsync(context, kept.Select(k => new DisposedRow { BodyId = bodyId, AuditSequence = k.Sequence, Ordinal = k.Ordinal, Leaf = k.Leaf, DisposalSequence = disposal }).ToList(), cancellation);

    /// <summary>Letters that lead to them, with their mails and readings; forms; reminders.</summary>
    private static async Task BesideAsync(SekishoContext context, Guid bodyId, Guid[] ids, Guid[] subjects, CancellationToken cancellation)
    {
        string[] paths = [.. ids.SelectMany(id => new[] { $"/applications/{id}", $"/reviews/{id}", $"/permits/{id}" })];
        var letters = context.Letters.Where(l => l.BodyId == bodyId && paths.Contains(l.Path)).Select(l => l.Id);
        await context.Mails.Where(m => m.BodyId == bodyId && letters.Contains(m.LetterId)).ExecuteDeleteAsync(cancellation);
        await context.LetterReads.Where(r => r.BodyId == bodyId && letters.Contains(r.LetterId)).ExecuteDeleteAsync(cancellation);
        await context.Letters.Where(l => l.BodyId == bodyId && paths.Contains(l.Path)).ExecuteDeleteAsync(cancellation);
        await context.Tokens.Where(t => t.BodyId == bodyId && subjects.Contains(t.SubjectId)).ExecuteDeleteAsync(cancellation);
        await context.Reminders.Where(r => r.BodyId == bodyId && subjects.Contains(r.SubjectId)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Files that nothing names any more, whatever kind of subject could.</summary>
    private static async Task AttachmentsAsync(SekishoContext context, Guid bodyId, string[] hashes, CancellationToken cancellation)
    {
        foreach (var hash in await context.Attachments.Where(a => a.BodyId == bodyId && hashes.Contains(a.Sha256)).Select(a => a.Sha256).ToListAsync(cancellation))
        {
            if (!await context.Events.AnyAsync(e => e.BodyId == bodyId && e.Json.Contains(hash), cancellation)) await context.Attachments.Where(a => a.BodyId == bodyId && a.Sha256 == hash).ExecuteDeleteAsync(cancellation);
        }
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hash();
}
