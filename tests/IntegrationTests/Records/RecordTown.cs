using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.IntegrationTests.Usage;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Records;
using Sekisho.Storage.Rules;
using Sekisho.Tests;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Records;

/// <summary>The stored town with a keeper of records (the head, as システム管理者) and a chief (the decider), whose clock a test moves on by years.</summary>
internal sealed class RecordTown : IAsyncDisposable
{
    private static readonly Guid Node = new("70000000-0000-7000-8000-000000000001");

    private long sequence;

    private RecordTown(StorageHost host, SampleServer.ShiftedTime time) => (Host, Time) = (host, time);

    public StorageHost Host { get; }

    public SampleServer.ShiftedTime Time { get; }

    public DateOnly Today => Governance.Calendars.JapanTime.DateAt(Time.GetUtcNow());

    public RecordQueries Records => Host.Get<RecordQueries>();

    public static async Task<RecordTown> CreateAsync(TestDatabaseKind kind)
    {
        var time = new SampleServer.ShiftedTime();
        var host = await StorageHost.CreateAsync(kind, time);
        var from = new DateOnly(2020, 4, 1);
        var manned = await host.Changes.ChangeAsync<Organization>(StorageHost.Request(StorageHost.Town, null), (_, _) => Task.FromResult<Result<Act>>(new Act(
            "organization.man",
            new OrganizationEvent.RoleGiven(new RoleHolding(Role.Administrator, StorageHost.HeadPost, from, null)),
            new OrganizationEvent.RoleGiven(new RoleHolding(Role.Chief, StorageHost.DeciderPost, from, null)))));
        manned.Refusal.ShouldBeNull();
        return new RecordTown(host, time);
    }

    public void Years(double years) => Time.Advance(TimeSpan.FromDays(365.25 * years));

    public Task<RuleSet> RulesAsync() => Host.Get<RuleSetQueries>().InForceAsync(StorageHost.Town, Today, default);

    /// <summary>A decided case with its permit, or one that was rejected.</summary>
    public async Task<Case> DecidedAsync(Governance.Cases.Verdict verdict = Governance.Cases.Verdict.Permit)
    {
        var about = await CaseLife.AwaitingDecisionAsync(Host);
        var decided = await CaseLife.DoAsync(Host, about.Id, Governance.Cases.CaseCommand.Decide, null, StorageHost.Decider, verdict);
        decided.Refusal.ShouldBeNull();
        return decided.Value;
    }

    /// <summary>A withdrawn case that carried files.</summary>
    public async Task AttachAsync(params string[] hashes)
    {
        var (id, clerk) = (Guid.NewGuid(), new Actor(StorageHost.Clerk));
        (await ChangeExecutorTests.OpenAsync(Host, id)).Refusal.ShouldBeNull();
        var answered = await Host.Changes.ChangeAsync<Case>(StorageHost.Request(id, null, StorageHost.Clerk), (c, desk) =>
            Task.FromResult(c.Answer(c.Answers with { Attachments = [.. hashes.Select(h => new Governance.Cases.Attachment("図.txt", "text/plain", 3, h))] }, clerk, desk.At)));
        answered.Refusal.ShouldBeNull();
        (await CaseLife.DoAsync(Host, id, Governance.Cases.CaseCommand.Withdraw, null, StorageHost.Clerk)).Refusal.ShouldBeNull();
    }

    /// <summary>Uses with their outcomes, some under a permit; the outcomes come in a batch of their own.</summary>
    public async Task UseAsync(int count, Guid? permit = null)
    {
        var at = Governance.Calendars.JapanTime.Storable(Time.GetUtcNow());
        var intents = Enumerable.Range(0, count).Select(i => UseStoreTests.Intent(at.AddMilliseconds(i)) with { PermitId = permit }).ToList();
        var store = Host.Get<IUseStore>();
        await store.StoreAsync(Node, [.. intents.Select(i => new SequencedRecord(++sequence, new UseRecord(i, null)))], default);
        await store.StoreAsync(Node, [.. intents.Skip(1).Select(i => new SequencedRecord(++sequence, new UseRecord(null, UseStoreTests.Outcome(i))))], default);
    }

    public async Task<DisposalHold> HoldAsync(HoldTarget target, Guid id)
    {
        var hold = Guid.CreateVersion7();
        var placed = await Host.Changes.CreateAsync<DisposalHold>(StorageHost.Request(hold, 0, StorageHost.Head), async desk =>
            DisposalHold.Place(hold, target, id, HoldGround.Litigation, "訴訟のため", await desk.OrganizationAsync(), new Actor(StorageHost.Head), desk.At));
        placed.Refusal.ShouldBeNull();
        return placed.Value;
    }

    /// <summary>A plan of everything that is due, or null where nothing is.</summary>
    public async Task<DisposalPlan?> DraftAsync()
    {
        var groups = await Records.DueAsync(StorageHost.Town, await RulesAsync(), Today, default);
        if (groups.IsEmpty) return null;
        var id = Guid.CreateVersion7();
        var drafted = await Host.Changes.CreateAsync<DisposalPlan>(StorageHost.Request(id, 0, StorageHost.Head), async desk =>
            DisposalPlan.Draft(id, DisposalPlan.NumberOf(await desk.NextNumberAsync(DisposalPlan.Series), Today), groups, await desk.OrganizationAsync(), new Actor(StorageHost.Head), desk.At));
        drafted.Refusal.ShouldBeNull();
        return drafted.Value;
    }

    public Task<Result<DisposalPlan>> DoAsync(Guid plan, Guid by, Func<DisposalPlan, Organization, DateTimeOffset, Result<Act>> command) =>
        Host.Changes.ChangeAsync<DisposalPlan>(StorageHost.Request(plan, null, by), async (p, desk) => command(p, await desk.OrganizationAsync(), desk.At));

    public async Task ApproveAndStartAsync(Guid plan, string reason = "保存期間が終わったため")
    {
        (await DoAsync(plan, StorageHost.Head, (p, o, at) => p.Propose(reason, o, new Actor(StorageHost.Head), at))).Refusal.ShouldBeNull();
        (await DoAsync(plan, StorageHost.Decider, (p, o, at) => p.Approve("承認します", o, new Actor(StorageHost.Decider), at))).Refusal.ShouldBeNull();
        (await DoAsync(plan, StorageHost.Head, (p, o, at) => p.Start(o, new Actor(StorageHost.Head), at))).Refusal.ShouldBeNull();
    }

    /// <summary>Carries it out to the end.</summary>
    public async Task<DisposalPlan> CarryOutAsync(Guid plan)
    {
        while (await Host.Get<RecordDisposal>().StepAsync(StorageHost.Town, plan, default))
        {
        }

        return (await Records.PlanAsync(StorageHost.Town, plan, default)).ShouldNotBeNull();
    }

    public Task<AuditReport> VerifyAsync() => Host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);

    public async Task<IReadOnlyList<Guid>> IdsAsync(string table)
    {
        await using var context = await Host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        return await context.Database.SqlQueryRaw<Guid>($"SELECT id AS \"Value\" FROM {table}").ToListAsync();
    }

    public async Task<long> NumberAsync(FormattableString query)
    {
        await using var context = await Host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        return (await context.Database.SqlQuery<long>(query).ToListAsync())[0];
    }

    /// <summary>The leaves of the events under an entry, as whoever knows the program can reckon them.</summary>
    public async Task<IReadOnlyList<(int Ordinal, string Leaf)>> LeavesAsync(long entry)
    {
        await using var context = await Host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        var kinds = await context.Database.SqlQuery<string>($"SELECT kind || '|' || ordinal || '|' || version || '|' || subject_id || '|' || json AS \"Value\" FROM events WHERE audit_sequence = {entry}").ToListAsync();
        return kinds.ConvertAll(k => k.Split('|', 5)).ConvertAll(k => (
            int.Parse(k[1], System.Globalization.CultureInfo.InvariantCulture),
            Convert.ToHexStringLower(Governance.Audit.EventDigest.LeafOf(new Governance.Audit.StoredEvent(k[0], Guid.Parse(k[3]), int.Parse(k[2], System.Globalization.CultureInfo.InvariantCulture), k[4])))));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
