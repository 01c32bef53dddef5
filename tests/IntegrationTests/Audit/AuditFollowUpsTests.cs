using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Evidence;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Jobs;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Changes;
using Sekisho.Storage.Organizations;

namespace Sekisho.IntegrationTests.Audit;

/// <summary>A town since Thursday, 26 November 2026, ten in the morning; the decider is 監査人 and 統括情報セキュリティ責任者.</summary>
public sealed class AuditFollowUpsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(9)));

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Findings_and_self_checks_are_kept_verified_and_packed(TestDatabaseKind kind)
    {
        await using var host = await TownAsync(kind);
        var (finding, check) = (await FindAsync(host), await OpenAsync(host));
        var sheet = (await host.Get<AuditFollowUps>().SheetsAsync(StorageHost.Town, check.Id, default)).ShouldHaveSingleItem();
        (await host.Changes.ChangeAsync<SelfCheckSheet>(StorageHost.Request(sheet.Id, null, StorageHost.Head), async (s, desk) =>
            s.Answer([new SelfCheckAnswer("S1", SelfCheckOutcome.No, "", "研修をする", Today)], check, await desk.OrganizationAsync(), new Actor(StorageHost.Head), desk.At))).Refusal.ShouldBeNull();
        await DoAsync(host, finding.Id, StorageHost.Head, (f, o, at) => f.SayDone("直しました", "総第1号", o, new Actor(StorageHost.Head), at));
        await DoAsync(host, finding.Id, StorageHost.Decider, (f, o, at) => f.Confirm("確かめました", o, new Actor(StorageHost.Decider), at));

        (await host.Get<AuditFollowUps>().UnansweredAsync(StorageHost.Town, default)).ShouldBeEmpty();
        (await host.Get<AuditFollowUps>().FindingsAsync(Guid.NewGuid(), default)).ShouldBeEmpty();
        (await host.Get<AuditFollowUps>().FindingAsync(Guid.NewGuid(), finding.Id, default)).ShouldBeNull();
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
        var content = await PackedFile.PackAsync(host);
        (await PackedFile.VerifyAsync(content)).Fault.ShouldBeNull();
        new PackedFile(content).Text("audit/findings.csv").ShouldContain("令和8年度 指摘第1号,2026-11-26,重大,総務課,約款を確かめていません。");
        new PackedFile(content).Text("audit/self-checks.csv").ShouldContain("令和8年度 自己点検,総務課,S1,守っていますか。,8.2,いいえ,,研修をする,2026-11-26,石井 試");
        (await OpenAgainAsync(host)).Refusal!.Code.ShouldBe("SK1845");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_head_is_reminded_in_the_last_week_and_then_every_week_and_never_twice(TestDatabaseKind kind)
    {
        await using var host = await TownAsync(kind);
        await FindAsync(host);
        await OpenAsync(host);
        var reminded = new List<(DateOnly Day, int Letters)>();

        for (var day = new DateOnly(2026, 11, 26); day <= new DateOnly(2026, 12, 28); day = day.AddDays(1))
        {
            var known = (await NewsAsync(host)).Count;
            for (var turn = 0; turn < 2; turn++) await Job(host).RunAsync(default);
            if ((await NewsAsync(host)).Count - known is > 0 and var letters) reminded.Add((day, letters));
            time.Advance(TimeSpan.FromDays(1));
        }

        reminded.ShouldBe([(new(2026, 12, 3), 2), (new(2026, 12, 11), 2), (new(2026, 12, 18), 2), (new(2026, 12, 25), 2)]);
        (await NewsAsync(host)).ShouldContain(l => l.Subject == "令和8年度 自己点検の期限は令和8年12月10日です");
        (await NewsAsync(host)).ShouldContain(l => l.Subject == "監査の指摘（令和8年度 指摘第1号）の期限（令和8年12月10日）を過ぎています");
    }

    private static DateOnly Due => new(2026, 12, 10);

    private DateOnly Today => JapanTime.DateAt(time.GetUtcNow());

    private static AuditReminding Job(StorageHost host) => ActivatorUtilities.CreateInstance<AuditReminding>(host.Get<IServiceProvider>());

    private static async Task<IReadOnlyList<NewsItem>> NewsAsync(StorageHost host)
    {
        var organization = (await host.Get<OrganizationQueries>().FindAsync(StorageHost.Town, default))!;
        return (await host.Get<LetterQueries>().ListAsync(StorageHost.Town, StorageHost.Head, Addressees.BoxesOf(organization, StorageHost.Head, new DateOnly(2026, 12, 1)), NewsFilter.Unread, 1, default)).Items;
    }

    private async Task<StorageHost> TownAsync(TestDatabaseKind kind)
    {
        var host = await StorageHost.CreateAsync(kind, time);
        var from = new DateOnly(2020, 4, 1);
        var manned = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (_, _) => Task.FromResult<Result<Act>>(new Act(
            "organization.man",
            new OrganizationEvent.RoleGiven(new RoleHolding(Role.Auditor, StorageHost.DeciderPost, from, null)),
            new OrganizationEvent.RoleGiven(new RoleHolding(Role.Chief, StorageHost.DeciderPost, from, null)))));
        manned.Refusal.ShouldBeNull();
        return host;
    }

    private async Task<AuditFinding> FindAsync(StorageHost host)
    {
        var id = Guid.CreateVersion7();
        var registered = await host.Changes.CreateAsync<AuditFinding>(StorageHost.Request(id, 0, StorageHost.Decider), async desk => AuditFinding.Register(
            id, AuditFinding.NumberOf(await desk.NextNumberAsync(AuditFinding.Series), Today), Today, "約款を確かめていません。", FindingSeverity.Grave, StorageHost.Office, Due, await desk.OrganizationAsync(), new Actor(StorageHost.Decider), desk.At));
        registered.Refusal.ShouldBeNull();
        return registered.Value;
    }

    private static async Task<SelfCheck> OpenAsync(StorageHost host)
    {
        var opened = await OpenAgainAsync(host);
        opened.Refusal.ShouldBeNull();
        return opened.Value;
    }

    private static Task<Result<SelfCheck>> OpenAgainAsync(StorageHost host)
    {
        var id = SelfCheck.IdOf(StorageHost.Town, 2026);
        return host.Changes.CreateAsync<SelfCheck>(StorageHost.Request(id, 0, StorageHost.Decider), async desk =>
            SelfCheck.Open(await desk.FindAsync<SelfCheck>(id), [new SelfCheckQuestion("S1", "守っていますか。", "8.2")], Due, await desk.OrganizationAsync(), new Actor(StorageHost.Decider), desk.At));
    }

    private static async Task DoAsync(StorageHost host, Guid id, Guid by, Func<AuditFinding, Organization, DateTimeOffset, Result<Act>> command) =>
        (await host.Changes.ChangeAsync<AuditFinding>(StorageHost.Request(id, null, by), async (f, desk) => command(f, await desk.OrganizationAsync(), desk.At))).Refusal.ShouldBeNull();
}
