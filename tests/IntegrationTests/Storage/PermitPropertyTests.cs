using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>The life of a permit through the executor, over the turn of the fiscal year: what the pure domain promises also stands in the database.</summary>
public sealed class PermitPropertyTests
{
    private static readonly Guid[] People = [StorageHost.Clerk, StorageHost.Head, StorageHost.Decider];
    private static readonly DateTimeOffset Start = new(2027, 3, 25, 23, 30, 0, TimeSpan.FromHours(9));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whatever_is_tried_the_stored_state_is_its_events_and_two_at_once_are_one_after_the_other(TestDatabaseKind kind)
    {
        var time = new FakeTimeProvider(Start);
        await using var host = await StorageHost.CreateAsync(kind, time);
        var rules = (await host.Get<RuleSetQueries>().InForceAsync(StorageHost.Town, JapanTime.DateAt(Start), default)) with { NarrowingByNotice = true };
        var lives = new List<Guid>();
        await Gen.Select(Gen.Int[0, 8], Gen.OneOf(People), Gen.OneOf(People), Gen.Int[0, 20], Gen.Int[0, 99]).Array[10, 16].SampleAsync(
            async tries =>
            {
                var today = JapanTime.DateAt(time.GetUtcNow());
                var id = await PermitLife.GrantAsync(host, today.AddDays(6), new Condition(1, "了解を得る。", ConditionKind.Precedent), new Condition(2, "報告する。", ConditionKind.Dated, today.AddDays(2)).Under(rules));
                lives.Add(id);
                foreach (var (what, one, other, hours, chance) in tries)
                {
                    time.Advance(TimeSpan.FromHours(hours));
                    await Task.WhenAll(
                        Task.Run(() => PermitLife.DoAsync(host, id, one, (p, town, by, at) => Try(p, what, chance, rules, town, by, at))),
                        Task.Run(() => PermitLife.DoAsync(host, id, other, (p, town, by, at) => Try(p, (what + 1) % 9, chance, rules, town, by, at))));
                }
            },
            iter: 8,
            threads: 1);

        foreach (var permit in await host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default))
        {
            var history = await host.Get<PermitQueries>().HistoryAsync(StorageHost.Town, permit.Id, default);
            history.Count.ShouldBe(permit.Version);
            var replayed = history.Aggregate((Permit?)null, (state, happened) => Permit.Fold(state, happened))!;
            JsonSerializer.Serialize(replayed).ShouldBe(JsonSerializer.Serialize(permit));
            history.OfType<PermitEvent.Ratified>().ShouldAllBe(e => e.ByPersonId == StorageHost.Decider);
            permit.Closings.Select(c => c.Kind).ShouldBeUnique();
        }

        lives.Count.ShouldBeGreaterThan(0);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_the_manager_stops_on_one_node_is_closed_on_another_within_a_second(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        await using var node = host.AnotherNode();
        var running = node.GetServices<IHostedService>().ToList();
        foreach (var service in running) await service.StartAsync(TestContext.Current.CancellationToken);
        var source = node.GetRequiredService<ISnapshotSource>();
        var id = await PermitLife.GrantAsync(host, JapanTime.DateAt(TimeProvider.System.GetUtcNow()).AddDays(30));
        await SeenAsync(() => StateOf(source, id) is PermitState.InForce);

        (await PermitLife.DoAsync(host, id, StorageHost.Head, (p, town, by, at) => p.Suspend("事故", town, by, at, SuspensionCause.Incident))).Refused.ShouldBeFalse();

        (await SeenAsync(() => StateOf(source, id) is PermitState.Suspended)).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        (await PermitLife.DoAsync(host, id, StorageHost.Decider, (p, town, by, at) => p.Ratify("確認した", town, by, at))).Refused.ShouldBeFalse();
        (await PermitLife.DoAsync(host, id, StorageHost.Decider, (p, town, by, at) => p.Lift("済んだ", town, by, at))).Refused.ShouldBeFalse();
        (await SeenAsync(() => StateOf(source, id) is PermitState.InForce)).ShouldBeLessThan(TimeSpan.FromSeconds(1));
        foreach (var service in running) await service.StopAsync(TestContext.Current.CancellationToken);
    }

    private static PermitState? StateOf(ISnapshotSource source, Guid id) =>
        source.Current.Bodies.GetValueOrDefault(StorageHost.Town)?.Permits.FirstOrDefault(p => p.Id == id)?.StateOn(JapanTime.DateAt(TimeProvider.System.GetUtcNow()));

    private static Result<Act> Try(Permit permit, int what, int chance, RuleSet rules, Organization town, Actor by, DateTimeOffset at)
    {
        var today = JapanTime.DateAt(at);
        return what switch
        {
            0 => permit.Suspend("事故", town, by, at, (SuspensionCause)(chance % 7)),
            1 => permit.Ratify("確認した", town, by, at),
            2 => permit.Lift("済んだ", town, by, at),
            3 => permit.Meet(1 + (chance % 2), today, "文書", town, by, at),
            4 => permit.Narrow(new Narrowing(permit.Users with { Persons = [] }, 1 + (chance % 2), today.AddDays(chance % 5)), "縮小", rules, town, by, at),
            5 => permit.ConfirmUsers(UserScope.OfPersons([.. permit.Users.Persons]), town, by, at),
            6 => permit.Close((ClosingKind)(chance % 3), today, "証明書", town, by, at),
            7 => permit.NameManager(chance % 2 == 0 ? StorageHost.HeadPost : StorageHost.ClerkPost, town, by, at),
            _ => permit.IsLiveOn(today) ? new Act("permit.renew", new PermitEvent.Renewed(permit.CaseId!.Value, permit.Until.AddDays(1 + (chance % 3)), permit.ManagerPostId, permit.Conditions, permit.Rules, at)) : Refuse.PermitNotLive(),
        };
    }

    private static async Task<TimeSpan> SeenAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition() && watch.Elapsed < TimeSpan.FromSeconds(10)) await Task.Delay(5, TestContext.Current.CancellationToken);
        return watch.Elapsed;
    }
}
