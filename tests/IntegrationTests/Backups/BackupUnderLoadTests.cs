using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Gateway;
using Sekisho.Server.Backups;
using Sekisho.Server.Settings;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Backups;

public sealed class BackupUnderLoadTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Taken_while_prompts_pass_it_starts_elsewhere_with_every_use_that_had_been_answered(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var other = await TestDatabase.CreateAsync(kind);
        await using var provider = await FakeProvider.StartAsync();
        var answered = 0;
        var restored = Path.Combine(folder.FullName, "restored");
        BackupNote note;
        await using (var scene = await GatewayScene.StartAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null))
        {
            using var user = await scene.AdmitAsync(provider);
            using var enough = new CancellationTokenSource();
            var load = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    if ((int)(await user.AskAsync("広報の案を考えてください")).Status == 200) Interlocked.Increment(ref answered);
                }
            })).ToArray();
            await Wait.UntilAsync(() => Volatile.Read(ref answered) > 20, "prompts pass");
            var before = Volatile.Read(ref answered);

            note = await scene.Get<BackupMaker>().MakeAsync(new BackupSettings(folder.FullName, new string('p', 20), 3), Actor.System, null, default);
            await enough.CancelAsync();
            await Task.WhenAll(load);
            answered = before;
        }

        var storage = new StorageSettings(Path.Combine(restored, "sekisho.db"), kind is TestDatabaseKind.PostgreSql ? other.ConnectionString : null);
        await new BackupRestorer(storage, restored, Path.Combine(restored, "master.key")).RestoreAsync(Path.Combine(folder.FullName, note.File), new string('p', 20), null, default);
        await using (var again = await GatewayScene.StartAsync(storage.PostgreSql, restored))
        {
            await Wait.UntilAsync(async () => (await UsesAsync(again)).Open == 0, "the journal that came with the backup is drained, and what was under way is closed");

            (await UsesAsync(again)).Answered.ShouldBeGreaterThanOrEqualTo(answered);
            var report = await again.Get<AuditVerification>().VerifyAsync(SampleServer.City, null, default);
            report.Faults.ShouldBeEmpty();
            report.Entries.ShouldBeGreaterThan(note.Heads.ShouldHaveSingleItem().Sequence);
            using var user = await again.AdmitAsync(provider);
            ((int)(await user.AskAsync("続けて使えます")).Status).ShouldBe(200);
        }
    }

    private static async Task<(long Answered, long Open)> UsesAsync(GatewayScene scene)
    {
        await using var context = await scene.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        var connection = Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM use_outcomes";
        var outcomes = Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        command.CommandText = "SELECT COUNT(*) FROM uses";
        var uses = Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        return (outcomes, uses - outcomes);
    }
}
