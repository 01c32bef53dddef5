using CsCheck;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Refusals;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Storage;

/// <summary>Two people at once on one case, command after command: what the pure domain promises also stands in the database.</summary>
public sealed class CasePropertyTests
{
    private static readonly Gen<Try> Tries = Gen.Select(Gen.Enum<CaseCommand>(), Gen.Enum<Verdict>(), Gen.Int[0, 9], Gen.Bool, (command, verdict, luck, blind) => new Try(command, verdict, luck, blind));

    private static readonly Gen<(Try, Try)[]> Lives = Gen.Select(Tries, Tries).Array[6, 10];

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whatever_two_people_do_at_once_the_stored_state_is_its_events_and_the_chain_is_whole(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        List<Case> ended = [];

        await Lives.SampleAsync(async rounds => ended.Add(await LiveAsync(host, rounds)), iter: 6, threads: 1);

        foreach (var c in ended) (await CaseLife.EventsOfAsync(host, c.Id)).ShouldBe(c.Version);
        var permits = await host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default);
        permits.Select(p => p.CaseId).ShouldBe(ended.Where(c => c.PermitId is not null).Select(c => c.Id), ignoreOrder: true);
        var report = await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);
        report.Faults.ShouldBeEmpty();
        report.Events.ShouldBe(await host.CountAsync("events"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_decisions_at_once_one_wins_and_the_other_is_told(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        for (var round = 0; round < 4; round++)
        {
            var c = await CaseLife.AwaitingDecisionAsync(host);
            int? seen = round % 2 == 0 ? c.Version : null;

            var results = await Task.WhenAll(
                Task.Run(() => CaseLife.DoAsync(host, c.Id, CaseCommand.Decide, seen, StorageHost.Decider, Verdict.PermitWithConditions)),
                Task.Run(() => CaseLife.DoAsync(host, c.Id, CaseCommand.Decide, seen, StorageHost.Decider, Verdict.Reject)));

            var won = results.Where(r => !r.Refused).ShouldHaveSingleItem().Value;
            results.Where(r => r.Refused).ShouldHaveSingleItem().Refusal.ShouldNotBeNull().Code.ShouldBe(seen is null ? "SK1202" : "SK1002");
            var stored = (await host.Get<CaseQueries>().FindAsync(StorageHost.Town, c.Id, default)).ShouldNotBeNull();
            (stored.State, stored.Decision, stored.Version).ShouldBe((won.State, won.Decision, c.Version + 1));
            (await host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default)).Count(p => p.CaseId == c.Id).ShouldBe(won.PermitId is null ? 0 : 1);
        }

        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_decision_that_is_sent_twice_makes_one_permit(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var c = await CaseLife.AwaitingDecisionAsync(host);
        var token = Guid.NewGuid();
        var entries = await host.CountAsync("audit_entries");

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CaseLife.DoAsync(host, c.Id, CaseCommand.Decide, c.Version, StorageHost.Decider, token: token))));

        results.ShouldAllBe(r => !r.Refused && r.Value.State == CaseState.Permitted);
        results.Select(r => r.Value.PermitId).Distinct().ShouldHaveSingleItem();
        (await host.CountAsync("permits")).ShouldBe(1);
        (await host.CountAsync("audit_entries")).ShouldBe(entries + 1);
        (await host.CountAsync("letters")).ShouldBe(4);
    }

    [Fact]
    public async Task A_full_disk_refuses_the_change_and_keeps_what_was()
    {
        await using var host = await StorageHost.CreateAsync(TestDatabaseKind.Sqlite);
        var id = Guid.NewGuid();
        await ChangeExecutorTests.OpenAsync(host, id);
        await host.ExecuteAsync($"PRAGMA max_page_count = 1");

        var refused = await host.Changes.ChangeAsync<Case>(
            StorageHost.Request(id, 1, StorageHost.Clerk),
            (c, desk) => Task.FromResult(c.Answer(c.Answers with { Purpose = new string('あ', 500_000) }, new Governance.Organizations.Actor(StorageHost.Clerk), desk.At)));

        refused.Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("SK1008"), r => r.Kind.ShouldBe(RefusalKind.Unavailable));
        (await host.Get<CaseQueries>().FindAsync(StorageHost.Town, id, default)).ShouldNotBeNull().Version.ShouldBe(1);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    private static async Task<Case> LiveAsync(StorageHost host, (Try First, Try Second)[] rounds)
    {
        var c = (await ChangeExecutorTests.OpenAsync(host, Guid.NewGuid())).Value;
        foreach (var (first, second) in rounds)
        {
            var seen = c;
            var results = await Task.WhenAll(Task.Run(() => first.OnAsync(host, seen)), Task.Run(() => second.OnAsync(host, seen)));
            var stored = (await host.Get<CaseQueries>().FindAsync(StorageHost.Town, c.Id, default)).ShouldNotBeNull();

            stored.Version.ShouldBe(seen.Version + results.Count(r => !r.Refused));
            if (!first.Blind && !second.Blind) results.Count(r => !r.Refused).ShouldBeLessThanOrEqualTo(1);
            if (seen.IsClosed) results.ShouldAllBe(r => r.Refused);
            results.Where(r => r.Refused).ShouldAllBe(r => r.Refusal!.Code.StartsWith("SK12") || r.Refusal.Code == "SK1002");
            c = stored;
        }

        return c;
    }

    /// <summary>Eight times in ten something that the state takes, by whom it takes it from; blind without the version that was seen.</summary>
    private sealed record Try(CaseCommand Command, Verdict Verdict, int Luck, bool Blind)
    {
        private static readonly Guid[] People = [StorageHost.Clerk, StorageHost.Head, StorageHost.Decider];

        public Task<Result<Case>> OnAsync(StorageHost host, Case seen)
        {
            var fitting = Transitions.Of(seen.State);
            var fits = Luck < 8 && !fitting.IsEmpty;
            var command = fits ? fitting[(int)Command % fitting.Length] : Command;
            var by = !fits ? People[Luck % 3]
                : command is CaseCommand.Withdraw || seen.Waiting is null ? StorageHost.Clerk
                : seen.Waiting.PostIds.Contains(StorageHost.HeadPost) ? StorageHost.Head : StorageHost.Decider;
            return CaseLife.DoAsync(host, seen.Id, command, Blind ? null : seen.Version, by, Verdict);
        }
    }
}
