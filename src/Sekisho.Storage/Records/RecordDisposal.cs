using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Governance.Refusals;
using Sekisho.Storage.Changes;

namespace Sekisho.Storage.Records;

/// <summary>
/// Carries an approved plan out, step by step, each step in one transaction with its entry in the trail: a crash leaves whole steps, and the next one goes on.
/// What is held or not due any more at that moment stays.
/// </summary>
public sealed class RecordDisposal(IDbContextFactory<SekishoContext> contexts, IChanges changes)
{
    /// <summary>Cases or permits of a step.</summary>
    public const int SubjectsOfStep = 50;

    /// <summary>Uses of a step.</summary>
    public const int UsesOfStep = 2000;

    /// <summary>Does one step. False once nothing is left to do; the plan is then completed, or was not under way.</summary>
    public async Task<bool> StepAsync(Guid bodyId, Guid planId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await Keepers.Of<DisposalPlan>().FindAsync(context, bodyId, planId, cancellation) is not { State: DisposalState.UnderWay } plan) return false;
        var (left, usesLeft) = (new List<DisposalItem>(), 0L);
        foreach (var group in plan.Groups.OrderBy(g => g.Sort))
        {
            if (group.Sort is RecordSort.Uses)
            {
                if (await DisposeAsync(bodyId, planId, (p, desk) => UsesAsync(p, group, desk, cancellation), cancellation)) return true;
                usesLeft += await RecordQueries.UsesOf(context, bodyId, group.FiscalYear, [], held: false).LongCountAsync(cancellation);
                continue;
            }

            var there = await ThereAsync(context, bodyId, group, cancellation);
            foreach (var some in there.Chunk(SubjectsOfStep))
            {
                if (await DisposeAsync(bodyId, planId, (p, desk) => SubjectsAsync(p, group, [.. some.Select(i => i.Id)], desk, cancellation), cancellation)) return true;
            }

            left.AddRange(there);
        }

        await changes.ChangeAsync<DisposalPlan>(Request(bodyId, planId), (p, desk) => Task.FromResult(p.Complete([.. left], usesLeft, desk.At)), cancellation);
        return false;
    }

    private async Task<bool> DisposeAsync(Guid bodyId, Guid planId, Func<DisposalPlan, Desk, Task<Result<Act>>> command, CancellationToken cancellation)
    {
        var done = await changes.ChangeAsync<DisposalPlan>(Request(bodyId, planId), (p, desk) => command(p, (Desk)desk), cancellation);
        if (!done.Refused) return true;
        return done.Refusal.Code == Refuse.StateIsSo().Code ? false : throw new InvalidOperationException($"{done.Refusal.Code}: the disposal {planId} cannot go on.");
    }

    private static async Task<Result<Act>> SubjectsAsync(DisposalPlan plan, DisposalGroup group, Guid[] candidates, Desk desk, CancellationToken cancellation)
    {
        if (plan.State is not DisposalState.UnderWay) return Refuse.DisposalStateForbids(DisposalPlan.TitleOf(plan.State));
        var (context, today) = (desk.Context, JapanTime.DateAt(desk.At));
        var ledger = await RecordReading.LedgerAsync(context, plan.BodyId, await desk.RulesAsync(), today, candidates, cancellation);
        var about = ledger.Entries.Where(e => e.Sort is RecordSort.Cases).SelectMany(e => e.PermitIds).ToHashSet();
        Guid[] ids = [.. ledger.Entries.Where(e => e.Sort == group.Sort && candidates.Contains(e.Id) && e.IsDueOn(today) && !ledger.HoldsOf(e).Any() && (group.Sort is RecordSort.Cases || !about.Contains(e.Id))).Select(e => e.Id)];
        if (ids.Length == 0) return Refuse.StateIsSo();
        var kept = await DisposedSubjects.RemoveAsync(context, plan.BodyId, group.Sort, ids, await NextEntryAsync(context, plan.BodyId, cancellation), cancellation);
        return plan.Dispose(new DisposalEvent.Disposed(group.Number, [.. ids], ids.Length, kept.Count, KeptHash.DigestOf(kept), desk.At));
    }

    private static async Task<Result<Act>> UsesAsync(DisposalPlan plan, DisposalGroup group, Desk desk, CancellationToken cancellation)
    {
        if (plan.State is not DisposalState.UnderWay) return Refuse.DisposalStateForbids(DisposalPlan.TitleOf(plan.State));
        var (context, today) = (desk.Context, JapanTime.DateAt(desk.At));
        var rule = Retention.RuleOf(await desk.RulesAsync(), RecordSort.Uses);
        if (rule is null || Retention.LastDay(Retention.EndOfYear(group.FiscalYear), rule.Years) >= today) return Refuse.StateIsSo();
        var holds = await RecordReading.HoldsAsync(context, plan.BodyId, cancellation);
        var intents = await RecordQueries.UsesOf(context, plan.BodyId, group.FiscalYear, holds, held: false).OrderBy(u => u.At).ThenBy(u => u.Id).Take(UsesOfStep).ToListAsync(cancellation);
        if (intents.Count == 0) return Refuse.StateIsSo();
        var (uses, kept) = await DisposedUses.RemoveAsync(context, plan.BodyId, intents, await NextEntryAsync(context, plan.BodyId, cancellation), cancellation);
        return uses == 0 ? Refuse.StateIsSo() : plan.Dispose(new DisposalEvent.Disposed(group.Number, [], uses, kept.Count, KeptHash.DigestOf(kept), desk.At));
    }

    /// <summary>The number that this act's entry will have: the body's chain is locked until it is written.</summary>
    private static async Task<long> NextEntryAsync(SekishoContext context, Guid bodyId, CancellationToken cancellation) =>
        await context.AuditHeads.AsNoTracking().Where(h => h.BodyId == bodyId).Select(h => h.Sequence).FirstAsync(cancellation) + 1;

    private static async Task<List<DisposalItem>> ThereAsync(SekishoContext context, Guid bodyId, DisposalGroup group, CancellationToken cancellation)
    {
        var there = new HashSet<Guid>();
        foreach (var some in group.Items.Select(i => i.Id).Chunk(500))
        {
            there.UnionWith(group.Sort is RecordSort.Cases
                ? await context.Cases.Where(c => c.BodyId == bodyId && some.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation)
                : await context.Permits.Where(p => p.BodyId == bodyId && some.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellation));
        }

        return [.. group.Items.Where(i => there.Contains(i.Id))];
    }

    private static ChangeRequest Request(Guid bodyId, Guid planId) => new(bodyId, planId, null, Actor.System, Guid.CreateVersion7());
}
