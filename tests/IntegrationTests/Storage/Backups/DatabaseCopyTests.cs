using Sekisho.IntegrationTests.Audit;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Backups;

namespace Sekisho.IntegrationTests.Storage.Backups;

public sealed class DatabaseCopyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    private string Copy => Path.Combine(folder.FullName, "copy.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_copy_under_load_is_one_moment_and_its_trail_is_whole(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        using var enough = new CancellationTokenSource();
        var load = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) (await ChangeExecutorTests.OpenAsync(host, Guid.NewGuid())).Refusal.ShouldBeNull();
        })).ToArray();
        var before = await host.CountAsync("audit_entries");
        while (await host.CountAsync("audit_entries") < before + 20) await Task.Delay(5);

        await host.Get<DatabaseCopy>().WriteAsync(Copy, null, default);
        var during = await host.CountAsync("audit_entries");
        await enough.CancelAsync();
        await Task.WhenAll(load);

        var (_, rows, heads) = await DatabaseCopy.CheckAsync(Copy, default);
        heads.ShouldHaveSingleItem().Sequence.ShouldBeInRange(before + 20, during);
        rows.ShouldBeGreaterThan(heads[0].Sequence);
        (await host.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default)).Faults.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_copy_of_either_database_goes_into_PostgreSQL_with_the_same_head(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        await host.Get<DatabaseCopy>().WriteAsync(Copy, null, default);
        var (_, rows, heads) = await DatabaseCopy.CheckAsync(Copy, default);
        await using var other = await StorageHost.EmptyAsync(TestDatabaseKind.PostgreSql);

        await other.Get<DatabaseCopy>().PutBackAsync(Copy, null, default);

        var report = await other.Get<AuditVerification>().VerifyAsync(StorageHost.Town, null, default);
        (report.Faults.IsEmpty, report.Entries, report.LastHash, report.Uses).ShouldBe((true, heads[0].Sequence, heads[0].Hash, 2));
        await other.Get<DatabaseCopy>().WriteAsync(Copy + "2", null, default);
        (await DatabaseCopy.CheckAsync(Copy + "2", default)).Rows.ShouldBe(rows);
        (await ChangeExecutorTests.OpenAsync(other, Guid.NewGuid())).Refusal.ShouldBeNull();
        (await Should.ThrowAsync<BackupException>(() => other.Get<DatabaseCopy>().PutBackAsync(Copy, null, default))).Message.ShouldContain("すでに団体が登録されています");
    }

    [Fact]
    public async Task A_copy_whose_trail_was_changed_is_no_backup()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        await host.ExecuteAsync($"UPDATE audit_entries SET json = replace(json, 'service.register', 'service.registes') WHERE sequence = 3");
        await host.Get<DatabaseCopy>().WriteAsync(Copy, null, default);

        (await Should.ThrowAsync<BackupException>(() => DatabaseCopy.CheckAsync(Copy, default))).Message.ShouldContain("第3号");
    }
}
