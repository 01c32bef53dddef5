using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Usage;

namespace Sekisho.IntegrationTests.Usage;

public sealed class UseSightTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_sight_stands_in_the_query_whatever_is_asked_for(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var at = JapanTime.Storable(DateTimeOffset.UtcNow);
        var permit = await GrantAsync(host, StorageHost.DeciderPost);
        var elsewhere = Guid.NewGuid();
        UseIntent[] intents =
        [
            UseStoreTests.Intent(at) with { PersonId = StorageHost.Clerk, DivisionId = StorageHost.Office },
            UseStoreTests.Intent(at) with { PersonId = Guid.NewGuid(), DivisionId = elsewhere, PermitId = permit },
            UseStoreTests.Intent(at) with { PersonId = Guid.NewGuid(), DivisionId = null },
        ];
        await host.Get<IUseStore>().StoreAsync(Guid.NewGuid(), UseStoreTests.Batch(1, intents), default);

        (await CountAsync(new UseSight(All: false, StorageHost.Clerk, [], []))).ShouldBe(1);
        (await CountAsync(new UseSight(All: false, StorageHost.Head, [StorageHost.Office], [StorageHost.HeadPost]))).ShouldBe(1);
        (await CountAsync(new UseSight(All: false, StorageHost.Decider, [], [StorageHost.DeciderPost]))).ShouldBe(1);
        (await CountAsync(new UseSight(All: false, Guid.NewGuid(), [elsewhere, StorageHost.Office], []))).ShouldBe(2);
        (await CountAsync(new UseSight(All: false, Guid.NewGuid(), [], []))).ShouldBe(0);
        (await CountAsync(new UseSight(All: true, StorageHost.Decider, [], []))).ShouldBe(3);

        async Task<int> CountAsync(UseSight sight)
        {
            var today = JapanTime.DateAt(at);
            var filter = new UseFilter(today.AddDays(-1), today.AddDays(1)) { Sight = sight };
            var (list, days, first) = (await host.Get<UseQueries>().ListAsync(StorageHost.Town, filter, default), await host.Get<UseQueries>().ByDayAsync(StorageHost.Town, filter, default), await host.Get<UseQueries>().FirstAsync(StorageHost.Town, filter, 10, default));
            list.Total.ShouldBe(days.Sum(d => d.Count));
            list.Total.ShouldBe(first.Count);
            return list.Total;
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_sees_what_follows_from_posts_and_roles(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var organization = (await host.Get<Sekisho.Storage.Organizations.OrganizationQueries>().FindAsync(StorageHost.Town, default))!;
        var today = JapanTime.DateAt(DateTimeOffset.UtcNow);

        UseSight.Of(organization, StorageHost.Clerk, today).Divisions.ShouldBeEmpty();
        UseSight.Of(organization, StorageHost.Head, today).Divisions.ShouldBe([StorageHost.Office]);
        UseSight.Of(organization, StorageHost.Decider, today).All.ShouldBeTrue();
        UseSight.Of(organization, StorageHost.Decider, new DateOnly(2019, 1, 1)).ShouldSatisfyAllConditions(
            before => before.All.ShouldBeFalse(), before => before.Posts.ShouldBeEmpty(), before => before.Divisions.ShouldBeEmpty());
    }

    private static async Task<Guid> GrantAsync(StorageHost host, Guid manager)
    {
        var id = Guid.CreateVersion7();
        var day = new DateOnly(2026, 4, 1);
        var granted = await host.Changes.CreateAsync<Permit>(StorageHost.Request(id, 0), desk => Task.FromResult<Result<Act>>(new Act("permit.grant", new PermitEvent.Granted(
            id, StorageHost.Town, "試験 許可第1号", Guid.NewGuid(), StorageHost.Office, StorageHost.ServiceId, "ideas", "試験", UserScope.OfDivision(StorageHost.Office), 1, manager, day, day.AddDays(300), [], new RuleSetReference("local-2023", 1), desk.At))));
        granted.Refused.ShouldBeFalse();
        return id;
    }
}
