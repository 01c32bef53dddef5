using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Records;

namespace Sekisho.IntegrationTests.Records;

public sealed class RecordDisposalTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_approved_is_gone_with_all_that_stood_beside_it_and_the_trail_is_whole(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var old = await town.DecidedAsync();
        await town.UseAsync(5, old.PermitId);
        town.Years(13);
        var young = await town.DecidedAsync();
        await town.UseAsync(3, young.PermitId);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        plan.Groups.Select(g => (g.Sort, g.Count)).ShouldBe([(RecordSort.Cases, 1), (RecordSort.Permits, 1), (RecordSort.Uses, 5)]);
        await town.ApproveAndStartAsync(plan.Id);

        var done = await town.CarryOutAsync(plan.Id);

        (done.State, done.Disposed, done.Left.Length, done.UsesLeft).ShouldBe((DisposalState.CarriedOut, 7, 0, 0));
        (await town.IdsAsync("cases")).ShouldBe([young.Id]);
        (await town.IdsAsync("permits")).ShouldBe([young.PermitId!.Value]);
        (await town.Host.CountAsync("uses")).ShouldBe(3);
        (await town.Host.CountAsync("use_outcomes")).ShouldBe(2);
        (await CaseLife.EventsOfAsync(town.Host, old.Id)).ShouldBe(0);
        (await town.Host.CountAsync($"letters WHERE path LIKE '%{old.Id}%'")).ShouldBe(0);
        (await town.Host.CountAsync($"letters WHERE path LIKE '%{young.Id}%'")).ShouldBeGreaterThan(0);
        var report = await town.VerifyAsync();
        report.Faults.ShouldBeEmpty();
        report.Disposed.ShouldBe(await town.Host.CountAsync("disposed_records"));
        report.Disposed.ShouldBeGreaterThan(13);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_held_stays_though_it_was_approved(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var (held, free) = (await town.DecidedAsync(), await town.DecidedAsync());
        await town.UseAsync(2, held.PermitId);
        await town.UseAsync(2, free.PermitId);
        town.Years(14);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        await town.ApproveAndStartAsync(plan.Id);
        await town.HoldAsync(HoldTarget.Permit, held.PermitId!.Value);

        var done = await town.CarryOutAsync(plan.Id);

        (await town.IdsAsync("cases")).ShouldBe([held.Id]);
        (await town.IdsAsync("permits")).ShouldBe([held.PermitId!.Value]);
        (await town.Host.CountAsync("uses")).ShouldBe(2);
        done.Left.Select(i => i.Id).ShouldBe([held.Id, held.PermitId!.Value], ignoreOrder: true);
        done.UsesLeft.ShouldBe(2);
        (await town.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_permit_stays_while_a_case_about_it_is_held(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var about = await town.DecidedAsync();
        town.Years(14);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        await town.ApproveAndStartAsync(plan.Id);
        await town.HoldAsync(HoldTarget.Case, about.Id);

        await town.CarryOutAsync(plan.Id);

        (await town.IdsAsync("permits")).ShouldBe([about.PermitId!.Value]);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_goes_without_approval_or_before_it_is_begun(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        await town.DecidedAsync(Governance.Cases.Verdict.Reject);
        town.Years(8);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();

        (await town.Host.Get<RecordDisposal>().StepAsync(StorageHost.Town, plan.Id, default)).ShouldBeFalse();
        (await town.DoAsync(plan.Id, StorageHost.Head, (p, o, at) => p.Start(o, new Actor(StorageHost.Head), at))).Refusal!.Code.ShouldBe("SK1810");
        (await town.DoAsync(plan.Id, StorageHost.Head, (p, o, at) => p.Propose("満了", o, new Actor(StorageHost.Head), at))).Refusal.ShouldBeNull();
        (await town.Host.Get<RecordDisposal>().StepAsync(StorageHost.Town, plan.Id, default)).ShouldBeFalse();

        (await town.Host.CountAsync("cases")).ShouldBe(1);
        (await town.Host.CountAsync("disposed_records")).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_cut_off_goes_on_and_the_trail_is_whole_in_between(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var about = await town.DecidedAsync();
        await town.UseAsync(3, about.PermitId);
        town.Years(14);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        await town.ApproveAndStartAsync(plan.Id);

        for (var step = 1; step <= 3; step++)
        {
            (await town.Host.Get<RecordDisposal>().StepAsync(StorageHost.Town, plan.Id, default)).ShouldBeTrue();
            (await town.VerifyAsync()).Faults.ShouldBeEmpty();
        }

        (await town.Records.UnderWayAsync(default)).ShouldBe([(StorageHost.Town, plan.Id)]);
        (await town.Host.Get<RecordDisposal>().StepAsync(StorageHost.Town, plan.Id, default)).ShouldBeFalse();
        (await town.Records.UnderWayAsync(default)).ShouldBeEmpty();
        (await town.VerifyAsync()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_file_goes_with_the_last_subject_that_names_it(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var store = town.Host.Get<Sekisho.Storage.Cases.AttachmentStore>();
        var (shared, own) = (await store.KeepAsync(StorageHost.Town, "共"u8.ToArray(), default), await store.KeepAsync(StorageHost.Town, "単"u8.ToArray(), default));
        await town.AttachAsync(shared, own);
        town.Years(8);
        await town.AttachAsync(shared);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        await town.ApproveAndStartAsync(plan.Id);

        await town.CarryOutAsync(plan.Id);

        (await store.ReadAsync(StorageHost.Town, shared, default)).ShouldNotBeNull();
        (await store.ReadAsync(StorageHost.Town, own, default)).ShouldBeNull();
    }
}
