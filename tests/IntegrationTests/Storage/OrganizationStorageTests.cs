using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;

namespace Sekisho.IntegrationTests.Storage;

public sealed class OrganizationStorageTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_stored_is_what_the_events_say_and_another_node_reads_the_same(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        await using var other = host.AnotherNode();
        var today = Governance.Calendars.JapanTime.DateAt(DateTimeOffset.UtcNow);
        var (division, post, absence) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        Func<Organization, Result<Act>>[] commands =
        [
            o => o.OpenDivision(new Division(division, "税務課", null, DivisionKind.Division, Code: "T1", From: today)),
            o => o.ChangeDivision(o.Divisions[division] with { Name = "課税課", Kind = DivisionKind.ExecutiveOrgan }),
            o => o.CreatePost(new Post(post, division, "課税課長", true)),
            o => o.Assign(StorageHost.Clerk, post, today.AddDays(10), keepOthers: false),
            o => o.CancelAssignment(StorageHost.Clerk, post, today.AddDays(10), today),
            o => o.Assign(StorageHost.Clerk, post, today, keepOthers: true),
            o => o.GiveRole(Role.Auditor, post, today),
            o => o.EndRole(Role.Auditor, post, today.AddDays(3)),
            o => o.ChangePerson(o.People[StorageHost.Clerk] with { Name = "青木 改", StaffNumber = "001", HasTerminal = false, Employment = Employment.FiscalYear }),
            o => o.RecordAbsence(new Absence(absence, StorageHost.Clerk, today.AddDays(-3), today.AddDays(3)), StorageHost.Clerk, today),
            o => o.CancelAbsence(absence, StorageHost.Clerk, today),
            o => o.SetDeputies(new DeputyOrder(StorageHost.HeadPost, [StorageHost.ClerkPost], today)),
            o => o.SetDeputies(new DeputyOrder(StorageHost.HeadPost, [post, StorageHost.ClerkPost], today)),
            o => o.RecordTraining(new Training(StorageHost.Clerk, 2, today, today.AddYears(1))),
            o => o.PlanTransfer(new Transfer(Guid.NewGuid(), today.AddDays(20), "異動", [new OrganizationEvent.PersonRegistered(new Person(Guid.Parse("40000000-0000-7000-8000-0000000000aa"), "新人", "", "shin@example.jp"), Guid.Parse("40000000-0000-7000-8000-0000000000aa"))]), null, today),
            o => o.Reorganize([new OrganizationEvent.AssignmentEnded(StorageHost.Clerk, StorageHost.ClerkPost, today), new OrganizationEvent.Assigned(new Assignment(StorageHost.Clerk, StorageHost.HeadPost, today.AddDays(1), null))], today),
            o => o.AbolishDivision(division, today.AddDays(5), StorageHost.Office),
        ];
        foreach (var command in commands)
        {
            var changed = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (o, _) => Task.FromResult(command(o)));
            changed.Refused.ShouldBeFalse(changed.Refusal?.Sentence);
        }

        var here = (await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!;
        var there = (await other.GetRequiredService<OrganizationQueries>().FindAsync(StorageHost.Town, default))!;

        there.Version.ShouldBe(here.Version);
        there.People[StorageHost.Clerk].ShouldBe(here.People[StorageHost.Clerk]);
        there.Assignments.ShouldBe(here.Assignments);
        there.Roles.ShouldBe(here.Roles);
        there.Absences.ShouldHaveSingleItem().Until.ShouldBe(today.AddDays(-1));
        there.DeputiesOf(StorageHost.HeadPost, today).ShouldBe([post, StorageHost.ClerkPost]);
        there.AsOf(today.AddDays(20)).People.Values.ShouldContain(p => p.Name == "新人");
        there.People.Values.ShouldNotContain(p => p.Name == "新人");
        var report = await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);
        report.Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_is_rolled_back_is_nowhere_not_even_in_memory(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var before = (await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!;

        var refused = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (o, _) => Task.FromResult(o.Reorganize([new OrganizationEvent.Assigned(new Assignment(Guid.NewGuid(), StorageHost.HeadPost, new DateOnly(2026, 1, 1), null))], new DateOnly(2026, 1, 1))));

        refused.Refused.ShouldBeTrue();
        (await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!.Version.ShouldBe(before.Version);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }
}
