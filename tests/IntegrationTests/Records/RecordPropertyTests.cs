using CsCheck;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Records;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Records;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Records;

/// <summary>Random lives, holds, plans and cut-offs: what goes was due, approved and not held; what the trail says can always be checked.</summary>
public sealed class RecordPropertyTests
{
    private static readonly Gen<Life> Lives = Gen.Select(Gen.Enum<Verdict>(), Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 9], (verdict, years, uses, way) => new Life(verdict, years, uses, way));

    private static readonly Gen<(Life[] Lives, int Years, int[] Holds, int Out, bool Approved)> Worlds =
        Gen.Select(Lives.Array[2, 5], Gen.Int[2, 14], Gen.Int[0, 11].Array[0, 2], Gen.Int[0, 5], Gen.Int[0, 3].Select(n => n > 0));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public Task Whatever_lived_and_was_held_a_disposal_takes_what_was_due_and_approved_and_the_trail_is_whole(TestDatabaseKind kind) => Worlds.SampleAsync(
        async world =>
        {
            await using var town = await RecordTown.CreateAsync(kind);
            foreach (var life in world.Lives) await LiveAsync(town, life);
            town.Years(world.Years);
            var (cases, permits) = await RecordsAsync(town);
            var holds = new List<DisposalHold>();
            foreach (var hold in world.Holds) holds.Add(await HoldAsync(town, hold, cases, permits));
            var uses = await town.Host.CountAsync("uses");

            var taken = new HashSet<Guid>();
            if (await town.DraftAsync() is { } plan)
            {
                taken = await TakeOutAsync(town, plan, world.Out);
                if (world.Approved)
                {
                    await town.ApproveAndStartAsync(plan.Id);
                    await town.Host.Get<RecordDisposal>().StepAsync(StorageHost.Town, plan.Id, default);
                    (await town.VerifyAsync()).Faults.ShouldBeEmpty();
                    await town.CarryOutAsync(plan.Id);
                }
            }

            var report = await town.VerifyAsync();
            report.Faults.ShouldBeEmpty();
            report.Events.ShouldBe(await town.Host.CountAsync("events"));
            var (casesLeft, permitsLeft) = (await town.IdsAsync("cases"), await town.IdsAsync("permits"));
            var years = (await town.RulesAsync()).Retention.ToDictionary(r => r.Subject, r => r.Years);
            foreach (var gone in cases.Where(c => !casesLeft.Contains(c.Id)))
            {
                world.Approved.ShouldBeTrue();
                Over(town, JapanTime.DateAt(gone.DecidedAt ?? gone.MovedAt), years["cases"]).ShouldBeTrue();
                if (permits.FirstOrDefault(p => p.Id == gone.PermitId) is { } permit) Over(town, permit.Until, years["cases"]).ShouldBeTrue();
                holds.ShouldNotContain(h => h.TargetId == gone.Id || h.TargetId == gone.PermitId || (h.TargetId == StorageHost.ServiceId && gone.Answers.ServiceId == StorageHost.ServiceId));
                taken.ShouldNotContain(gone.Id);
            }

            foreach (var gone in permits.Where(p => !permitsLeft.Contains(p.Id)))
            {
                Over(town, gone.Until, years["permits"]).ShouldBeTrue();
                holds.ShouldNotContain(h => h.TargetId == gone.Id || h.TargetId == gone.ServiceId);
                casesLeft.ShouldNotContain(gone.CaseId!.Value);
                taken.ShouldNotContain(gone.Id);
            }

            if (!world.Approved) (casesLeft.Count, permitsLeft.Count, await town.Host.CountAsync("uses")).ShouldBe((cases.Count, permits.Count, uses));
            await town.Host.ExecuteAsync($"DELETE FROM events WHERE audit_sequence = (SELECT max(audit_sequence) FROM events WHERE kind = 'organization')");
            (await town.VerifyAsync()).IsWhole.ShouldBeFalse();
        },
        iter: 6,
        threads: 1);

    private static bool Over(RecordTown town, DateOnly completed, int years) => town.Today > new DateOnly(JapaneseEra.FiscalYear(completed) + 1 + years, 3, 31);

    private static async Task LiveAsync(RecordTown town, Life life)
    {
        if (life.Way == 0) (await ChangeExecutorTests.OpenAsync(town.Host, Guid.NewGuid())).Refusal.ShouldBeNull();
        else if (life.Way == 1) await town.AttachAsync(await town.Host.Get<AttachmentStore>().KeepAsync(StorageHost.Town, [(byte)life.Years], default));
        else if (life.Way == 2) await CaseLife.AwaitingDecisionAsync(town.Host);
        else await town.UseAsync(life.Uses, (await town.DecidedAsync(life.Verdict)).PermitId);
        town.Years(life.Years / 2.0);
    }

    private static async Task<(IReadOnlyList<Case> Cases, IReadOnlyList<Permit> Permits)> RecordsAsync(RecordTown town) =>
        ((await town.Host.Get<CaseQueries>().ExportAsync(StorageHost.Town, new CaseFilter(), 1000, default)).Cases, await town.Host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default));

    private static Task<DisposalHold> HoldAsync(RecordTown town, int choice, IReadOnlyList<Case> cases, IReadOnlyList<Permit> permits) =>
        choice == 0 || cases.Count == 0 ? town.HoldAsync(HoldTarget.Service, StorageHost.ServiceId)
        : choice < 6 || permits.Count == 0 ? town.HoldAsync(HoldTarget.Case, cases[choice % cases.Count].Id)
        : town.HoldAsync(HoldTarget.Permit, permits[choice % permits.Count].Id);

    private static async Task<HashSet<Guid>> TakeOutAsync(RecordTown town, DisposalPlan plan, int choice)
    {
        var items = plan.Groups.SelectMany(g => g.Items.Select(i => (g.Number, i.Id))).ToList();
        if (choice == 0 || items.Count == 0) return [];
        var (group, id) = items[choice % items.Count];
        var taken = await town.DoAsync(plan.Id, StorageHost.Head, (p, o, at) => p.TakeOut(group, [id], "まだ要るため", o, new Actor(StorageHost.Head), at));
        return taken.Refused ? [] : [id];
    }

    private sealed record Life(Verdict Verdict, int Years, int Uses, int Way);
}
