using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Jobs;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;

namespace Sekisho.IntegrationTests.Jobs;

/// <summary>A permit until 31 March 2027, watched from Monday, 18 January, nine in the morning.</summary>
public sealed class PermitNoticingTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2027, 1, 18, 9, 0, 0, TimeSpan.FromHours(9)));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Each_warning_is_written_once_on_a_working_day_and_not_in_the_night(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await PermitLife.GrantAsync(host, new DateOnly(2027, 3, 31));
        var told = new List<DateOnly>();
        for (var day = new DateOnly(2027, 1, 18); day <= new DateOnly(2027, 4, 5); day = day.AddDays(1))
        {
            var before = (await NewsAsync(host, StorageHost.HeadPost)).Count;
            for (var turn = 0; turn < 2; turn++) await Job(host.Get<IServiceProvider>()).RunAsync(default);
            if ((await NewsAsync(host, StorageHost.HeadPost)).Count > before) told.Add(day);
            time.Advance(TimeSpan.FromDays(1));
        }

        // 30 January is a Saturday.
        told.ShouldBe([new(2027, 2, 1), new(2027, 3, 1), new(2027, 3, 24)]);
        (await NewsAsync(host, StorageHost.HeadPost))[0].Subject.ShouldContain("令和9年3月31日で終わります");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task After_weeks_without_power_only_the_nearest_is_written_and_by_one_of_two_nodes(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var other = host.AnotherNode();
        await PermitLife.GrantAsync(host, new DateOnly(2027, 3, 31));

        time.Advance(TimeSpan.FromDays(70));
        await Task.WhenAll(Task.Run(() => Job(host.Get<IServiceProvider>()).RunAsync(default)), Task.Run(() => Job(other).RunAsync(default)));
        await Job(host.Get<IServiceProvider>()).RunAsync(default);

        (await NewsAsync(host, StorageHost.HeadPost)).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_suspension_that_nobody_confirmed_is_brought_before_the_chief_once_and_stays(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        var given = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (town, _) => Task.FromResult(town.GiveRole(Role.Chief, StorageHost.ClerkPost, new DateOnly(2020, 4, 1))));
        given.Refused.ShouldBeFalse();
        var permit = await PermitLife.GrantAsync(host, new DateOnly(2027, 12, 31));
        (await PermitLife.DoAsync(host, permit, StorageHost.Head, (p, town, by, at) => p.Suspend("事故", town, by, at))).Refused.ShouldBeFalse();

        for (var day = 0; day < 20; day++)
        {
            await Job(host.Get<IServiceProvider>()).RunAsync(default);
            time.Advance(TimeSpan.FromDays(1));
        }

        (await NewsAsync(host, StorageHost.ClerkPost)).ShouldHaveSingleItem().Subject.ShouldContain("追認されていません");
        (await host.Get<PermitQueries>().FindAsync(StorageHost.Town, permit, default))!.StateOn(new DateOnly(2027, 2, 7)).ShouldBe(PermitState.Suspended);
    }

    private PermitNoticing Job(IServiceProvider node) => new(
        node.GetRequiredService<OrganizationQueries>(), node.GetRequiredService<PermitQueries>(), node.GetRequiredService<RuleSetQueries>(), node.GetRequiredService<Reminders>(), time);

    private static async Task<IReadOnlyList<NewsItem>> NewsAsync(StorageHost host, Guid post) =>
        (await host.Get<LetterQueries>().ListAsync(StorageHost.Town, StorageHost.Decider, [new Letterbox(null, post, DateTimeOffset.MinValue)], NewsFilter.All, 1, default)).Items;
}
