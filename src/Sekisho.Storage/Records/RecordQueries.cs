using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Records;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Records;

/// <summary>Reads what is kept for how long, plans of disposal, holds and disclosures.</summary>
public sealed class RecordQueries(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>All records by sort and year: those that are not completed first, then the oldest.</summary>
    public async Task<IReadOnlyList<RecordYear>> YearsAsync(Guid bodyId, RuleSet rules, DateOnly date, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ledger = await RecordReading.LedgerAsync(context, bodyId, rules, date, null, cancellation);
        var years = ledger.Entries.GroupBy(e => (e.Sort, Year: YearOf(e))).Select(g =>
        {
            var due = g.Where(e => e.IsDueOn(date)).ToList();
            var rule = Retention.RuleOf(rules, g.Key.Sort);
            return new RecordYear(g.Key.Sort, rule?.DocumentClass ?? "", rule?.Years, g.Key.Year, g.Max(e => e.KeptUntil), g.Count(), due.Count, due.Count(e => ledger.HoldsOf(e).Any()));
        });
        return [.. years.Concat(await UsesAsync(context, bodyId, ledger, rules, date, cancellation)).OrderBy(y => y.Sort).ThenBy(y => y.FiscalYear ?? 0)];
    }

    /// <summary>What could be disposed of on a date: due, not held, in no open plan.</summary>
    public async Task<ImmutableArray<DisposalGroup>> DueAsync(Guid bodyId, RuleSet rules, DateOnly date, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var open = (await PlansAsync(bodyId, cancellation)).Where(p => p.IsOpen).ToList();
        var taken = open.SelectMany(p => p.Groups).SelectMany(g => g.Items).Select(i => i.Id).ToHashSet();
        var ledger = await RecordReading.LedgerAsync(context, bodyId, rules, date, null, cancellation);
        var due = from e in ledger.Entries
                  where e.IsDueOn(date) && !taken.Contains(e.Id) && !ledger.HoldsOf(e).Any()
                  group e by (e.Sort, Year: YearOf(e)!.Value) into g
                  orderby g.Key.Sort, g.Key.Year
                  let rule = Retention.RuleOf(rules, g.Key.Sort)!
                  let items = g.OrderBy(e => e.Number, StringComparer.Ordinal).Select(e => new DisposalItem(e.Id, e.Number)).ToImmutableArray()
                  select new DisposalGroup(0, g.Key.Sort, rule.DocumentClass, g.Key.Year, rule.Years, g.Max(e => e.KeptUntil)!.Value, items.Length, items);
        var uses = from y in await UsesAsync(context, bodyId, ledger, rules, date, cancellation)
                   where y.Due > y.Held && !open.Any(p => p.Groups.Any(g => g.Sort is RecordSort.Uses && g.FiscalYear == y.FiscalYear))
                   select new DisposalGroup(0, RecordSort.Uses, y.DocumentClass, y.FiscalYear!.Value, y.Years!.Value, y.KeptUntil!.Value, y.Due - y.Held, []);
        return [.. due.Concat(uses).Select((g, i) => g with { Number = i + 1 })];
    }

    /// <summary>All plans, the newest first.</summary>
    public async Task<IReadOnlyList<DisposalPlan>> PlansAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Disposals.AsNoTracking().Where(d => d.BodyId == bodyId).OrderByDescending(d => d.DraftedAt).Select(d => d.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<DisposalPlan>);
    }

    /// <summary>Plans that are being carried out, of all bodies.</summary>
    public async Task<IReadOnlyList<(Guid BodyId, Guid PlanId)>> UnderWayAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Disposals.AsNoTracking().Where(d => d.State == DisposalState.UnderWay).Select(d => new { d.BodyId, d.Id }).ToListAsync(cancellation)).ConvertAll(d => (d.BodyId, d.Id));
    }

    /// <summary>One plan, or null where this body has no such one.</summary>
    public async Task<DisposalPlan?> PlanAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<DisposalPlan>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>All holds, those in force first, then the newest.</summary>
    public async Task<IReadOnlyList<DisposalHold>> HoldsAsync(Guid bodyId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var documents = await context.Holds.AsNoTracking().Where(h => h.BodyId == bodyId).Select(h => h.Document).ToListAsync(cancellation);
        return [.. documents.Select(EventFormat.Read<DisposalHold>).OrderByDescending(h => h.IsInForce).ThenByDescending(h => h.PlacedAt)];
    }

    /// <summary>One hold, or null.</summary>
    public async Task<DisposalHold?> HoldAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<DisposalHold>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>The disclosures of a case, the newest first.</summary>
    public async Task<IReadOnlyList<Disclosure>> DisclosuresAsync(Guid bodyId, Guid caseId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Disclosures.AsNoTracking().Where(d => d.BodyId == bodyId && d.CaseId == caseId).OrderByDescending(d => d.MadeAt).Select(d => d.Document).ToListAsync(cancellation)).ConvertAll(EventFormat.Read<Disclosure>);
    }

    /// <summary>One disclosure, or null.</summary>
    public async Task<Disclosure?> DisclosureAsync(Guid bodyId, Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Keepers.Of<Disclosure>().FindAsync(context, bodyId, id, cancellation);
    }

    /// <summary>What of a person's is under way, in words; null where nothing is. Drafts that nobody will go on with do not count.</summary>
    public async Task<string?> OpenMattersAsync(Guid bodyId, Guid personId, CancellationToken cancellation)
    {
        CaseState[] underWay = [CaseState.Circulating, CaseState.SentBack, CaseState.AwaitingDecision];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Cases.AnyAsync(c => c.BodyId == bodyId && (c.ApplicantId == personId || c.ClerkId == personId) && underWay.Contains(c.State), cancellation) ? "進行中の利用申請" : null;
    }

    internal static IQueryable<UseRow> UsesOf(SekishoContext context, Guid bodyId, int fiscalYear, IReadOnlyCollection<DisposalHold> holds, bool held)
    {
        var (first, last) = (new DateOnly(fiscalYear, 4, 1), Retention.EndOfYear(fiscalYear));
        Guid?[] permits = [.. holds.Where(h => h.Target is HoldTarget.Permit).Select(h => (Guid?)h.TargetId)];
        Guid?[] services = [.. holds.Where(h => h.Target is HoldTarget.Service).Select(h => (Guid?)h.TargetId)];
        var uses = context.Uses.AsNoTracking().Where(u => u.BodyId == bodyId && u.Day >= first && u.Day <= last);
        return held ? uses.Where(u => permits.Contains(u.PermitId) || services.Contains(u.ServiceId)) : uses.Where(u => (u.PermitId == null || !permits.Contains(u.PermitId)) && (u.ServiceId == null || !services.Contains(u.ServiceId)));
    }

    private static async Task<List<RecordYear>> UsesAsync(SekishoContext context, Guid bodyId, RecordLedger ledger, RuleSet rules, DateOnly date, CancellationToken cancellation)
    {
        var rule = Retention.RuleOf(rules, RecordSort.Uses);
        var days = await context.Uses.AsNoTracking().Where(u => u.BodyId == bodyId).GroupBy(u => u.Day).Select(g => new { Day = g.Key, Count = g.LongCount() }).ToListAsync(cancellation);
        var years = new List<RecordYear>();
        foreach (var year in days.GroupBy(d => JapaneseEra.FiscalYear(d.Day)))
        {
            var end = Retention.EndOfYear(year.Key);
            DateOnly? kept = rule is null || end >= date ? null : Retention.LastDay(end, rule.Years);
            var (count, due) = (year.Sum(d => d.Count), kept < date);
            var held = due && !ledger.Holds.IsEmpty ? await UsesOf(context, bodyId, year.Key, ledger.Holds, held: true).LongCountAsync(cancellation) : 0;
            years.Add(new RecordYear(RecordSort.Uses, rule?.DocumentClass ?? "", rule?.Years, end < date ? year.Key : null, kept, count, due ? count : 0, held));
        }

        return years;
    }

    private static int? YearOf(RecordEntry entry) => entry.CompletedOn is { } day ? JapaneseEra.FiscalYear(day) : null;
}
