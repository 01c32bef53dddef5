using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Records;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

/// <summary>Puts the ledger of records together: all of a body, or what some cases and permits need.</summary>
internal static class RecordReading
{
    /// <summary>The ledger. With <paramref name="only"/> it is complete for those subjects and says nothing of others.</summary>
    public static async Task<RecordLedger> LedgerAsync(SekishoContext context, Guid bodyId, RuleSet rules, DateOnly date, IReadOnlyCollection<Guid>? only, CancellationToken cancellation)
    {
        var wanted = only?.ToArray() ?? [];
        var rows = context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.State != CaseState.Draft);
        if (only is not null) rows = rows.Where(c => wanted.Contains(c.Id) || wanted.Contains(c.PermitId!.Value) || c.CaseKind == CaseKind.Bulk);
        var cases = await rows.Select(c => new { c.Id, c.Number, c.State, c.CaseKind, c.PermitId, c.ServiceId, At = c.DecidedAt ?? c.MovedAt }).ToListAsync(cancellation);
        var listed = await ListedAsync(context, bodyId, cancellation);
        var shown = (await context.Disclosures.AsNoTracking().Where(d => d.BodyId == bodyId).Select(d => new { d.CaseId, d.MadeAt }).ToListAsync(cancellation)).ToLookup(d => d.CaseId, d => d.MadeAt);

        var named = cases.SelectMany(c => c.PermitId is { } id ? listed[c.Id].Append(id) : listed[c.Id]).Concat(wanted).Distinct().ToArray();
        var permits = context.Permits.AsNoTracking().Where(p => p.BodyId == bodyId);
        if (only is not null) permits = permits.Where(p => named.Contains(p.Id));
        var register = (await permits.Select(p => p.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<Permit>);
        var services = register.ToDictionary(p => p.Id, p => p.ServiceId);

        var records = cases.Select(c =>
        {
            ImmutableArray<Guid> about = [.. c.PermitId is { } one ? listed[c.Id].Append(one) : listed[c.Id]];
            Guid? service = c.ServiceId ?? (c.PermitId is { } of && services.TryGetValue(of, out var its) ? its : null);
            DateOnly? last = shown[c.Id].Any() ? JapanTime.DateAt(shown[c.Id].Max()) : null;
            return new RecordCase(c.Id, c.Number ?? "", c.State, JapanTime.DateAt(c.At), about, service, last);
        });
        return RecordLedger.Of([.. records], register, await HoldsAsync(context, bodyId, cancellation), rules, date);
    }

    /// <summary>Holds in force.</summary>
    public static async Task<List<DisposalHold>> HoldsAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation) =>
        (await context.Holds.AsNoTracking().Where(h => h.BodyId == bodyId && h.ReleasedAt == null).Select(h => h.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<DisposalHold>);

    /// <summary>The permits that lists (別紙) name, by case.</summary>
    private static async Task<ILookup<Guid, Guid>> ListedAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation)
    {
        var documents = await context.Cases.AsNoTracking().Where(c => c.BodyId == bodyId && c.State != CaseState.Draft && c.CaseKind == CaseKind.Bulk).Select(c => c.Document).ToListAsync(cancellation);
        return documents.Select(EventFormat.Read<Case>).SelectMany(c => c.Answers.Items.Select(i => (c.Id, i.PermitId))).ToLookup(x => x.Id, x => x.PermitId);
    }
}
