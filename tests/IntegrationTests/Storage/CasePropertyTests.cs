using CsCheck;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
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
    private static readonly Gen<Try> Tries = Gen.Select(
        Gen.Enum<CaseCommand>(), Gen.Enum<Verdict>(), Gen.Int[0, 9], Gen.Int[0, 2], Gen.Int[0, 99], Gen.Bool, (command, verdict, luck, slot, who, blind) => new Try(command, verdict, luck, slot, who, blind));

    private static readonly Gen<(CaseKind Kind, (Try, Try)[] Rounds)> Lives = Gen.Select(Gen.Enum<CaseKind>(), Gen.Select(Tries, Tries).Array[12, 16]);

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Whatever_two_people_do_at_once_the_stored_state_is_its_events_and_the_chain_is_whole(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        await CaseTown.ManAsync(host);
        HashSet<Guid> lived = [];

        // A permit first, lest the cases about one have nothing to be about.
        var first = await CaseLife.AwaitingDecisionAsync(host, CaseTown.Examiner);
        (await CaseLife.DoAsync(host, first.Id, CaseCommand.Decide, null, StorageHost.Decider)).Refusal.ShouldBeNull();
        lived.Add(first.Id);
        await Lives.SampleAsync(async life => lived.Add(await LiveAsync(host, life.Kind, life.Rounds)), iter: 12, threads: 1);

        var cases = (await host.Get<CaseQueries>().ExportAsync(StorageHost.Town, new CaseFilter(), 1000, default)).Cases;
        lived.IsSubsetOf(cases.Select(c => c.Id)).ShouldBeTrue();
        foreach (var c in cases) await CaseTown.HoldsAsync(host, c);
        var permits = await host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default);
        permits.Select(p => p.CaseId!.Value).ShouldBe(cases.Where(c => c.PermitId is not null).Select(c => c.Id), ignoreOrder: true);
        CaseTown.Overlapping(permits).ShouldBeEmpty();
        CaseTown.Numbers(cases.Select(c => c.Number)).ShouldBe(Enumerable.Range(1, cases.Count(c => c.Number is not null)));
        CaseTown.Numbers(permits.Select(p => p.Number)).ShouldBe(Enumerable.Range(1, permits.Count));
        var report = await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);
        report.Faults.ShouldBeEmpty();
        report.Events.ShouldBe(await host.CountAsync("events"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_two_cases_for_the_same_use_decided_at_once_one_is_permitted(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        for (var round = 0; round < 3; round++)
        {
            var both = new[] { await CaseLife.AwaitingDecisionAsync(host, slot: 100 + round), await CaseLife.AwaitingDecisionAsync(host, slot: 100 + round) };

            var results = await Task.WhenAll(both.Select(c => Task.Run(() => CaseLife.DoAsync(host, c.Id, CaseCommand.Decide, c.Version, StorageHost.Decider))));

            results.Count(r => !r.Refused).ShouldBe(1);
            results.Single(r => r.Refused).Refusal!.Code.ShouldBe("SK1235");
        }

        CaseTown.Overlapping(await host.Get<PermitQueries>().ListAsync(StorageHost.Town, null, default)).ShouldBeEmpty();
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
            (c, desk) => Task.FromResult(c.Answer(c.Answers with { Purpose = new string('あ', 500_000) }, new Actor(StorageHost.Clerk), desk.At)));

        refused.Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("SK1008"), r => r.Kind.ShouldBe(RefusalKind.Unavailable));
        (await host.Get<CaseQueries>().FindAsync(StorageHost.Town, id, default)).ShouldNotBeNull().Version.ShouldBe(1);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    private static async Task<Guid> LiveAsync(StorageHost host, CaseKind kind, (Try First, Try Second)[] rounds)
    {
        var queries = host.Get<CaseQueries>();
        var c = (await ChangeExecutorTests.OpenAsync(host, Guid.NewGuid(), kind)).Value;
        foreach (var (first, second) in rounds)
        {
            var (seen, town) = (c, (await queries.PapersAsync(StorageHost.Town, c.Answers, default)).Organization);
            var results = await Task.WhenAll(Task.Run(() => first.OnAsync(host, seen, town)), Task.Run(() => second.OnAsync(host, seen, town)));
            var stored = (await queries.FindAsync(StorageHost.Town, c.Id, default)).ShouldNotBeNull();

            var paper = results.Where(r => !r.Refused).Any(r => r.Value.Paper is not null);
            (stored.Version - seen.Version).ShouldBeInRange(results.Count(r => !r.Refused), results.Count(r => !r.Refused) + (paper ? 1 : 0));
            if (!first.Blind && !second.Blind) results.Count(r => !r.Refused).ShouldBeLessThanOrEqualTo(1);
            if (seen.IsClosed) (stored.State, stored.Decision, stored.PermitId).ShouldBe((seen.State, seen.Decision, seen.PermitId));
            foreach (var refusal in results.Select(r => r.Refusal).OfType<Refusal>()) refusal.Code.ShouldMatch("^SK1[02]");
            c = stored;
        }

        return c.Id;
    }

    /// <summary>Eight times in ten something that the state takes, by whom it takes it from; blind without the version that was seen.</summary>
    private sealed record Try(CaseCommand Command, Verdict Verdict, int Luck, int Slot, int Who, bool Blind)
    {
        public Task<Result<Case>> OnAsync(StorageHost host, Case seen, Organization town)
        {
            var fitting = Transitions.Of(seen.State);
            var fits = Luck < 8 && !fitting.IsEmpty;
            var command = !fits ? Command : Luck < 3 ? Onward(seen.State) ?? fitting[(int)Command % fitting.Length] : fitting[(int)Command % fitting.Length];
            Guid[] likely = [.. CaseTown.People.Where(p => Likely(command, seen, town, p))];
            var by = fits && likely.Length > 0 ? likely[Who % likely.Length] : CaseTown.People[Who % CaseTown.People.Length];
            return CaseLife.DoAsync(host, seen.Id, command, Blind ? null : seen.Version, by, Verdict, slot: Slot);
        }

        private static CaseCommand? Onward(CaseState state) => state switch
        {
            CaseState.Draft or CaseState.SentBack => CaseCommand.Submit,
            CaseState.Circulating => CaseCommand.Respond,
            CaseState.AwaitingDecision => CaseCommand.Decide,
            _ => null,
        };

        private static bool Likely(CaseCommand command, Case seen, Organization town, Guid person) =>
            seen.Waiting is null || command is CaseCommand.PullBack or CaseCommand.Withdraw or CaseCommand.AskWithdrawal ? person == StorageHost.Clerk
            : command is CaseCommand.Respond or CaseCommand.Decide or CaseCommand.SendBack or CaseCommand.KeepOnHold or CaseCommand.AllowWithdrawal ? seen.WaitsFor(person, town, CaseTown.Today)
            : person != StorageHost.Clerk;
    }
}
