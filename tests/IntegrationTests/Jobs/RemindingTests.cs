using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Jobs;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;
using Sekisho.Storage.Rules;

namespace Sekisho.IntegrationTests.Jobs;

/// <summary>An application that waits for its decision since Thursday, 26 November 2026, ten in the morning.</summary>
public sealed class RemindingTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(9)));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_post_is_reminded_once_every_so_many_working_days_as_the_rules_say(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        var waiting = await CaseLife.AwaitingDecisionAsync(host);
        var before = (await NewsAsync(host)).Count;
        var reminded = new List<DateOnly>();

        for (var day = new DateOnly(2026, 11, 26); day <= new DateOnly(2026, 12, 10); day = day.AddDays(1))
        {
            var known = (await NewsAsync(host)).Count;
            for (var turn = 0; turn < 3; turn++) await Job(host).RunAsync(default);
            if ((await NewsAsync(host)).Count == known + 1) reminded.Add(day);
            else (await NewsAsync(host)).Count.ShouldBe(known);
            time.Advance(TimeSpan.FromDays(1));
        }

        reminded.ShouldBe([new(2026, 12, 3), new(2026, 12, 10)]);
        var news = await NewsAsync(host);
        news.Count.ShouldBe(before + 2);
        news[0].Subject.ShouldBe($"10開庁日のあいだ処理されていません：申請（{waiting.Number}）");
        news[0].Path.ShouldBe($"/reviews/{waiting.Id}");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_machine_that_was_off_for_weeks_reminds_once_and_two_nodes_do_not_remind_twice(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        await using var other = host.AnotherNode();
        await CaseLife.AwaitingDecisionAsync(host);
        var before = (await NewsAsync(host)).Count;

        time.Advance(TimeSpan.FromDays(20));
        await Task.WhenAll(Task.Run(() => Job(host).RunAsync(default)), Task.Run(() => Job(other).RunAsync(default)));
        await Job(host).RunAsync(default);

        (await NewsAsync(host)).Count.ShouldBe(before + 1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nobody_is_reminded_in_the_night_on_closed_days_or_of_what_has_been_dealt_with(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind, time);
        var waiting = await CaseLife.AwaitingDecisionAsync(host);
        var before = (await NewsAsync(host)).Count;

        await AtAsync(new DateTimeOffset(2026, 12, 3, 7, 59, 0, TimeSpan.FromHours(9)));
        await AtAsync(new DateTimeOffset(2026, 12, 5, 12, 0, 0, TimeSpan.FromHours(9)));
        (await CaseLife.DoAsync(host, waiting.Id, CaseCommand.SendBack, null, StorageHost.Decider)).Refused.ShouldBeFalse();
        await AtAsync(new DateTimeOffset(2026, 12, 25, 12, 0, 0, TimeSpan.FromHours(9)));

        (await NewsAsync(host)).Count.ShouldBe(before);

        async Task AtAsync(DateTimeOffset at)
        {
            time.SetUtcNow(at);
            await Job(host).RunAsync(default);
        }
    }

    private Reminding Job(StorageHost host) => new(host.Get<OrganizationQueries>(), host.Get<WaitingCases>(), host.Get<RuleSetQueries>(), host.Get<Reminders>(), time);

    private Reminding Job(ServiceProvider node) => new(node.GetRequiredService<OrganizationQueries>(), node.GetRequiredService<WaitingCases>(), node.GetRequiredService<RuleSetQueries>(), node.GetRequiredService<Reminders>(), time);

    private static async Task<IReadOnlyList<NewsItem>> NewsAsync(StorageHost host) =>
        (await host.Get<LetterQueries>().ListAsync(StorageHost.Town, StorageHost.Decider, [new Letterbox(null, StorageHost.DeciderPost, DateTimeOffset.MinValue)], NewsFilter.All, 1, default)).Items;
}
