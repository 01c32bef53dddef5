using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Records;

/// <summary>
/// All cases and permits of a body as records. A case that was permitted is completed when its permits are; a permit stays as long as any case about it, so
/// that nothing is left that speaks of something gone.
/// </summary>
public sealed record RecordLedger(ImmutableArray<RecordEntry> Entries, ImmutableArray<DisposalHold> Holds)
{
    private ILookup<Guid, RecordEntry>? casesOfPermit;

    /// <summary>The ledger of a body on a date. Drafts are no records yet and are left out by whoever reads them.</summary>
    public static RecordLedger Of(IReadOnlyCollection<RecordCase> cases, IReadOnlyCollection<Permit> permits, IEnumerable<DisposalHold> holds, RuleSet rules, DateOnly date)
    {
        var ends = permits.ToDictionary(p => p.Id, p => Retention.CompletedOn(p, date));
        var (caseYears, permitYears) = (Retention.RuleOf(rules, RecordSort.Cases)?.Years, Retention.RuleOf(rules, RecordSort.Permits)?.Years);
        var entries = cases.Select(c => OfCase(c, ends, caseYears)).ToList();
        var naming = entries.SelectMany(e => e.PermitIds.Select(id => (Permit: id, Entry: e))).ToLookup(x => x.Permit, x => x.Entry);
        return new RecordLedger([.. entries, .. permits.Select(p => OfPermit(p, ends[p.Id], naming[p.Id], permitYears))], [.. holds.Where(h => h.IsInForce)]);
    }

    /// <summary>The holds that keep an entry: its own, and for a permit those of the cases about it.</summary>
    public IEnumerable<DisposalHold> HoldsOf(RecordEntry entry)
    {
        if (Holds.IsEmpty) return [];
        casesOfPermit ??= Entries.Where(e => e.Sort is RecordSort.Cases).SelectMany(e => e.PermitIds.Select(id => (id, e))).ToLookup(x => x.id, x => x.e);
        var also = entry.Sort is RecordSort.Permits ? casesOfPermit[entry.Id] : [];
        return Holds.Where(h => h.Covers(entry) || also.Any(h.Covers));
    }

    private static RecordEntry OfCase(RecordCase about, Dictionary<Guid, DateOnly?> ends, int? years)
    {
        var completed = Retention.CompletedOn(about);
        if (completed is not null && about.State is CaseState.Permitted or CaseState.PermittedWithConditions)
        {
            // A permit that is not in the register any more was disposed of with its cases, or never was.
            foreach (var permit in about.PermitIds.Where(ends.ContainsKey)) completed = ends[permit] is { } end && completed is { } own ? Later(own, end) : null;
        }

        return new RecordEntry(RecordSort.Cases, about.Id, about.Number, about.ServiceId, about.PermitIds, completed, Last(completed, years));
    }

    private static RecordEntry OfPermit(Permit permit, DateOnly? completed, IEnumerable<RecordEntry> cases, int? years)
    {
        var last = Last(completed, years);
        foreach (var about in cases) last = last is { } own && about.KeptUntil is { } kept ? Later(own, kept) : null;
        return new RecordEntry(RecordSort.Permits, permit.Id, permit.Number, permit.ServiceId, [permit.Id], completed, last);
    }

    private static DateOnly? Last(DateOnly? completed, int? years) => completed is { } day && years is { } kept ? Retention.LastDay(day, kept) : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
