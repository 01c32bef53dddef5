using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;

namespace Sekisho.IntegrationTests.Records;

public sealed class ForgettingTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whoever_left_is_forgotten_nobody_can_tell_who_it_was_and_the_trail_is_whole(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        await town.DecidedAsync();
        await town.Host.ExecuteAsync($"INSERT INTO accounts (id, body_id, person_id, email, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count) VALUES ({Guid.NewGuid()}, {StorageHost.Town}, {StorageHost.Clerk}, 'aoki@example.jp', {false}, {false}, {false}, {false}, 0)");
        await ChangeAsync(town, (o, _) => o.EndAssignment(StorageHost.Clerk, StorageHost.ClerkPost, town.Today));
        town.Years(1);

        await ChangeAsync(town, (o, at) => o.Forget(StorageHost.Clerk, null, "退職から1年が過ぎたため", new Actor(StorageHost.Decider), at));

        var organization = (await town.Host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default)).ShouldNotBeNull();
        organization.People[StorageHost.Clerk].ShouldBe(Person.Forgotten(StorageHost.Clerk));
        (await town.Host.CountAsync("accounts")).ShouldBe(0);
        (await town.Host.CountAsync($"audit_identities WHERE person_id = '{StorageHost.Clerk}'")).ShouldBe(0);
        foreach (var table in (string[])["events WHERE json LIKE '%青木%'", "people WHERE name LIKE '%青木%'", "events WHERE json LIKE '%aoki@example.jp%'", "cases WHERE document LIKE '%青木%'"]) (await town.Host.CountAsync(table)).ShouldBe(0);
        (await town.VerifyAsync()).Faults.ShouldBeEmpty();
        (await town.Host.Get<AuditQueries>().ListAsync(StorageHost.Town, new AuditFilter("case.submit"), default)).Items.ShouldHaveSingleItem().PersonId.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_name_that_comes_back_by_another_way_is_found(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        await ChangeAsync(town, (o, _) => o.EndAssignment(StorageHost.Clerk, StorageHost.ClerkPost, town.Today));
        town.Years(1);
        await ChangeAsync(town, (o, at) => o.Forget(StorageHost.Clerk, null, "退職のため", new Actor(StorageHost.Decider), at));

        await town.Host.ExecuteAsync($"UPDATE people SET name = '青木 試' WHERE id = {StorageHost.Clerk}");

        (await town.VerifyAsync()).Faults.ShouldBe(["削除された職員の情報が残っています。"]);
    }

    private static async Task ChangeAsync(RecordTown town, Func<Organization, DateTimeOffset, Governance.Refusals.Result<Governance.Changes.Act>> command)
    {
        var changed = await town.Host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null, StorageHost.Decider), (o, desk) => Task.FromResult(command(o, desk.At)));
        changed.Refusal.ShouldBeNull();
    }
}
