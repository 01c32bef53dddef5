using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Storage;

public sealed class ChangeExecutorTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_act_stores_event_state_and_audit_entry_together(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var (events, entries) = (await host.CountAsync("events"), await host.CountAsync("audit_entries"));

        var opened = await OpenAsync(host, Guid.NewGuid());

        opened.Value.Version.ShouldBe(1);
        (await host.CountAsync("events")).ShouldBe(events + 1);
        (await host.CountAsync("audit_entries")).ShouldBe(entries + 1);
        var found = await host.Get<CaseQueries>().FindAsync(StorageHost.Town, opened.Value.Id, default);
        found.ShouldNotBeNull().Answers.ShouldBe(opened.Value.Answers);
        var line = (await host.Get<AuditQueries>().OfSubjectAsync(StorageHost.Town, opened.Value.Id, default)).ShouldHaveSingleItem();
        line.PersonId.ShouldBe(StorageHost.Clerk);
        line.Content.Action.ShouldBe("case.open");
        line.Content.Person.ShouldNotBeNull().ShouldNotContain(StorageHost.Clerk.ToString());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Who_saw_an_older_version_is_told_and_changes_nothing(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var id = Guid.NewGuid();
        await OpenAsync(host, id);
        await AnswerAsync(host, id, 1, "一つ目");
        var events = await host.CountAsync("events");

        var late = await AnswerAsync(host, id, 1, "二つ目");

        late.Refusal.ShouldNotBeNull().Code.ShouldBe("SK1002");
        (await host.CountAsync("events")).ShouldBe(events);
        (await host.Get<CaseQueries>().FindAsync(StorageHost.Town, id, default))!.Answers.Purpose.ShouldBe("一つ目");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_many_at_once_exactly_one_wins(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var id = Guid.NewGuid();
        await OpenAsync(host, id);

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => AnswerAsync(host, id, 1, $"案 {i}"))));

        results.Count(r => !r.Refused).ShouldBe(1);
        results.Where(r => r.Refused).ShouldAllBe(r => r.Refusal!.Code == "SK1002");
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_same_form_twice_counts_once_also_at_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var (id, token) = (Guid.NewGuid(), Guid.NewGuid());
        await OpenAsync(host, id);
        var events = await host.CountAsync("events");

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => AnswerAsync(host, id, 1, "同じ内容", token))));

        results.ShouldAllBe(r => !r.Refused && r.Value.Version == 2);
        (await host.CountAsync("events")).ShouldBe(events + 1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_subject_of_another_body_is_not_there(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var (id, other) = (Guid.NewGuid(), Guid.NewGuid());
        await OpenAsync(host, id);
        await host.FoundAsync(other);

        var foreign = await host.Changes.ChangeAsync<Case>(
            new ChangeRequest(other, id, 1, new Actor(StorageHost.Clerk), Guid.NewGuid()),
            (c, desk) => Task.FromResult(c.Answer(c.Answers, new Actor(StorageHost.Clerk), desk.At)));

        foreign.Refusal.ShouldNotBeNull().Code.ShouldBe("SK1001");
        (await host.Get<CaseQueries>().FindAsync(other, id, default)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Numbers_have_no_gaps_though_acts_are_refused_and_come_at_once(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var taken = new System.Collections.Concurrent.ConcurrentBag<int>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            var id = Guid.NewGuid();
            var number = 0;
            var made = await host.Changes.CreateAsync<Case>(StorageHost.Request(id, 0, StorageHost.Clerk), async desk =>
            {
                number = await desk.NextNumberAsync("case");
                return i % 3 == 0 ? Refuse.ReasonMissing() : Case.Open(id, CaseKind.New, StorageHost.Clerk, await CasePapers.ReadAsync(desk, Answers.None), new Actor(StorageHost.Clerk), desk.At);
            });
            if (!made.Refused) taken.Add(number);
        })));

        taken.Order().ShouldBe(Enumerable.Range(1, 13));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_command_that_throws_leaves_nothing(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var entries = await host.CountAsync("audit_entries");

        await Should.ThrowAsync<InvalidTimeZoneException>(() => host.Changes.CreateAsync<Case>(StorageHost.Request(Guid.NewGuid(), 0, StorageHost.Clerk), async desk =>
        {
            await desk.NextNumberAsync("case");
            throw new InvalidTimeZoneException();
        }));

        (await host.CountAsync("audit_entries")).ShouldBe(entries);
        (await host.CountAsync("counters")).ShouldBe(0);
    }

    internal static Task<Result<Case>> OpenAsync(StorageHost host, Guid id, CaseKind caseKind = CaseKind.New) => host.Changes.CreateAsync<Case>(
        StorageHost.Request(id, 0, StorageHost.Clerk),
        async desk => Case.Open(id, caseKind, StorageHost.Clerk, await CasePapers.ReadAsync(desk, Answers.None), new Actor(StorageHost.Clerk), desk.At));

    private static Task<Result<Case>> AnswerAsync(StorageHost host, Guid id, int seen, string purpose, Guid? token = null) => host.Changes.ChangeAsync<Case>(
        StorageHost.Request(id, seen, StorageHost.Clerk, token),
        (c, desk) => Task.FromResult(c.Answer(c.Answers with { Purpose = purpose }, new Actor(StorageHost.Clerk), desk.At)));
}
