using System.Text;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Rules;

namespace Sekisho.IntegrationTests.Storage;

public sealed class RuleDraftStorageTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_draft_becomes_a_version_whose_trail_is_whole(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        (await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (town, desk) => Task.FromResult(town.GiveRole(Role.Chief, StorageHost.DeciderPost, JapanTime.DateAt(desk.At).AddDays(-1))))).Refused.ShouldBeFalse();
        var queries = host.Get<RuleSetQueries>();
        var (id, publication, chief) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new Actor(StorageHost.Decider));
        var json = await File.ReadAllTextAsync(StorageHost.RepositoryFile("rules/local-2023.json"), Encoding.UTF8);

        (await host.Changes.CreateAsync<RuleDraft>(StorageHost.Request(id, 0, StorageHost.Clerk), async desk => RuleDraft.Start(id, "案", "ひな形", json, await desk.OrganizationAsync(), new Actor(StorageHost.Clerk), desk.At))).Refusal?.Code.ShouldBe("SK1006");
        (await host.Changes.CreateAsync<RuleDraft>(StorageHost.Request(id, 0, StorageHost.Decider), async desk => RuleDraft.Start(id, "案", "ひな形", json, await desk.OrganizationAsync(), chief, desk.At))).Refused.ShouldBeFalse();
        (await host.Changes.ChangeAsync<RuleDraft>(StorageHost.Request(id, 1, StorageHost.Decider), async (draft, desk) => draft.Edit([("permitMonths", "6"), ("title", "\"町のきまり\"")], await desk.OrganizationAsync(), chief, desk.At))).Refused.ShouldBeFalse();
        (await host.Changes.ChangeAsync<RuleDraft>(StorageHost.Request(id, 2, StorageHost.Decider), async (draft, desk) => draft.Edit([("permitMonths", "7")], await desk.OrganizationAsync(), chief, desk.At))).Refusal?.Code.ShouldBe("SK1002");
        var published = await host.Changes.ChangeAsync<RuleDraft>(StorageHost.Request(id, 3, StorageHost.Decider), async (draft, desk) =>
        {
            var today = JapanTime.DateAt(desk.At);
            var rules = draft.ToPublish(1, today, today);
            return rules.Refused ? rules.Refusal : draft.Publish(publication, rules.Value, [], [], await desk.OrganizationAsync(), chief, desk.At);
        });

        published.Refused.ShouldBeFalse(published.Refusal?.Sentence);
        var inForce = await queries.InForceAsync(StorageHost.Town, JapanTime.DateAt(TimeProvider.System.GetUtcNow()), default);
        (inForce.Id, inForce.Version, inForce.PermitMonths, inForce.Title).ShouldBe((RuleDraft.OwnId, 1, 6, "町のきまり"));
        (await queries.AsOfAsync(StorageHost.Town, new RuleSetReference("local-2023", 1), default)).PermitMonths.ShouldBe(12);
        (await queries.VersionsAsync(StorageHost.Town, default)).Select(v => v.Reference.Id).ShouldBe([RuleDraft.OwnId, "local-2023"]);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_publications_of_one_number_are_one(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var json = await File.ReadAllTextAsync(StorageHost.RepositoryFile("rules/local-2023.json"), Encoding.UTF8);

        var again = await Should.ThrowAsync<InvalidOperationException>(() => host.Get<RuleSetQueries>().PublishAsync(StorageHost.Town, json, Actor.System, default));

        again.Message.ShouldContain("SK1002");
        (await host.Get<RuleSetQueries>().VersionsAsync(StorageHost.Town, default)).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_template_that_demands_a_confirmation_is_not_published_as_it_is(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var json = await File.ReadAllTextAsync(StorageHost.RepositoryFile("rules/gov-2025.json"), Encoding.UTF8);

        await Should.ThrowAsync<FormatException>(() => host.Get<RuleSetQueries>().PublishAsync(StorageHost.Town, json, Actor.System, default));
    }
}
