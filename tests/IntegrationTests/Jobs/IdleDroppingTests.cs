using Microsoft.Extensions.Time.Testing;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Jobs;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Jobs;

/// <summary>An application that was sent back on 26 November 2026 and that nobody touches any more.</summary>
public sealed class IdleDroppingTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(9)));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_case_that_nobody_touches_is_dropped_on_its_day_and_not_before(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        var idle = await SentBackAsync(host);
        var rules = await host.Get<RuleSetQueries>().InForceAsync(StorageHost.Town, JapanTime.DateAt(time.GetUtcNow()), default);
        var due = JapanTime.StartOf(idle.IdleUntil(rules));

        time.SetUtcNow(due.AddHours(-1));
        await Job(host).RunAsync(default);
        var before = await host.Get<CaseQueries>().FindAsync(StorageHost.Town, idle.Id, default);
        time.SetUtcNow(due.AddHours(1));
        await Job(host).RunAsync(default);
        await Job(host).RunAsync(default);
        var after = await host.Get<CaseQueries>().FindAsync(StorageHost.Town, idle.Id, default);

        before!.State.ShouldBe(CaseState.SentBack);
        after!.State.ShouldBe(CaseState.Dropped);
        after.Version.ShouldBe(idle.Version + 1);
    }

    private static async Task<Case> SentBackAsync(StorageHost host)
    {
        var waiting = await CaseLife.AwaitingDecisionAsync(host);
        var organization = (await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!;
        var decider = organization.HoldersOf(waiting.WaitingPosts.First(), new DateOnly(2026, 11, 26)).First(p => p.Id != waiting.ApplicantId);
        var by = new Actor(decider.Id);
        var back = await host.Get<IChanges>().ChangeAsync<Case>(
            new ChangeRequest(StorageHost.Town, waiting.Id, waiting.Version, by, Guid.CreateVersion7()), async (c, desk) => c.SendBack("業務の内容を書き足してください。", null, await CasePapers.ReadAsync(desk, c), by, desk.At));
        return back.Value;
    }

    private IdleDropping Job(StorageHost host) => new(host.Get<OrganizationQueries>(), host.Get<RuleSetQueries>(), host.Get<CaseQueries>(), host.Get<IChanges>(), time);
}
