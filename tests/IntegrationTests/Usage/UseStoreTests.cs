using Microsoft.EntityFrameworkCore;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Usage;

namespace Sekisho.IntegrationTests.Usage;

public sealed class UseStoreTests
{
    private static readonly Guid Node = Guid.NewGuid();

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_batch_counts_once_however_often_it_comes(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var store = host.Get<IUseStore>();
        var batch = Batch(1, Intent(Now), Intent(Now));

        await store.StoreAsync(Node, batch, default);
        await store.StoreAsync(Node, batch, default);
        await store.StoreAsync(Node, [.. batch, .. Batch(3, Intent(Now))], default);

        (await host.CountAsync("uses")).ShouldBe(3);
        (await store.WatermarkAsync(Node, default)).ShouldBe(3);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Uses.ShouldBe(3));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_recorded_reads_back_to_the_byte(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var intent = Intent(Now) with { Findings = [new FindingCount("MyNumber", "Confirmed", 2), new FindingCount("Telephone", "Check", 1)], Level = 3 };
        var outcome = Outcome(intent) with { Code = "SK2101", Kind = OutcomeKind.Blocked, InputTokens = null, Status = 403 };

        await host.Get<IUseStore>().StoreAsync(Node, [new SequencedRecord(1, new UseRecord(intent, null)), new SequencedRecord(2, new UseRecord(null, outcome))], default);

        var use = (await host.Get<UseQueries>().ListAsync(StorageHost.Town, Today, default)).Items.ShouldHaveSingleItem();
        new UseRecord(use.Intent, null).ToBytes().ShouldBe(new UseRecord(intent, null).ToBytes());
        new UseRecord(null, use.Outcome).ToBytes().ShouldBe(new UseRecord(null, outcome).ToBytes());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Intents_without_an_outcome_are_known(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var (done, open) = (Intent(Now), Intent(Now));
        await host.Get<IUseStore>().StoreAsync(Node, [.. Batch(1, done, open), new SequencedRecord(3, new UseRecord(null, Outcome(done)))], default);

        (await host.Get<IUseStore>().OpenAsync(Node, default)).ShouldHaveSingleItem().Id.ShouldBe(open.Id);
        (await host.Get<IUseStore>().OpenAsync(Guid.NewGuid(), default)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_outcome_cannot_be_stored_a_second_time(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var intent = Intent(Now);
        await host.Get<IUseStore>().StoreAsync(Node, [.. Batch(1, intent), new SequencedRecord(2, new UseRecord(null, Outcome(intent)))], default);

        await Should.ThrowAsync<System.Data.Common.DbException>(() => host.Get<IUseStore>().StoreAsync(Node, [new SequencedRecord(3, new UseRecord(null, Outcome(intent)))], default));

        (await host.Get<IUseStore>().WatermarkAsync(Node, default)).ShouldBe(2);
    }

    [Fact]
    public async Task PostgreSQL_keeps_every_month_in_a_partition_of_its_own()
    {
        await using var host = await StorageHost.CreateAsync(TestDatabaseKind.PostgreSql);
        var december = new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero);
        await host.Get<IUseStore>().StoreAsync(Node, Batch(1, Intent(december), Intent(december.AddSeconds(1))), default);

        (await host.CountAsync("uses_2026_12")).ShouldBe(1);
        (await host.CountAsync("uses_2027_01")).ShouldBe(1);
        (await host.CountAsync("uses")).ShouldBe(2);
    }

    [Fact]
    public async Task A_full_database_says_that_it_is_full_and_keeps_what_it_had()
    {
        await using var host = await StorageHost.CreateAsync(TestDatabaseKind.Sqlite);
        var store = host.Get<IUseStore>();
        await store.StoreAsync(Node, Batch(1, Intent(Now)), default);
        await using var context = await host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", TestContext.Current.CancellationToken);
        var many = Enumerable.Range(0, 3000).Select(_ => Intent(Now)).ToArray();

        await Should.ThrowAsync<UseStoreFullException>(() => store.StoreAsync(Node, Batch(2, many), default));

        (await host.CountAsync("uses")).ShouldBe(1);
        (await store.WatermarkAsync(Node, default)).ShouldBe(1);
    }

    internal static UseIntent Intent(DateTimeOffset at) => new(
        Guid.CreateVersion7(at), StorageHost.Town, at, StorageHost.Clerk, StorageHost.Office, Guid.NewGuid(), null, StorageHost.ServiceId, "m", 1, [], 120, new string('a', 64), false, 12);

    internal static UseOutcome Outcome(UseIntent intent) =>
        new(intent.Id, intent.BodyId, intent.At, JapanTime.Storable(intent.At.AddMilliseconds(7)), OutcomeKind.Completed, null, 200, 10, 20, 300, 7);

    internal static IReadOnlyList<SequencedRecord> Batch(long first, params UseIntent[] intents) =>
        [.. intents.Select((intent, i) => new SequencedRecord(first + i, new UseRecord(intent, null)))];

    private static DateTimeOffset Now => JapanTime.Storable(DateTimeOffset.UtcNow);

    private static UseFilter Today => new(JapanTime.DateAt(Now).AddDays(-1), JapanTime.DateAt(Now).AddDays(1));
}
