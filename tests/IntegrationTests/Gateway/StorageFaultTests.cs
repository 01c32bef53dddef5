using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sekisho.Gateway.Recording;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Gateway;

public sealed class StorageFaultTests
{
    private const int MostPrompts = 2_000;

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task When_the_database_is_full_nothing_is_forwarded_until_there_is_space_again(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var scene = await GatewayScene.StartAsync(kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null);
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        await FillAsync(scene, kind);
        var sent = 0;
        GatewayAnswer answer;
        do
        {
            // What is in the journal is durable, so that prompts pass until the first batch did not get into the database.
            answer = await user.AskAsync("まだ空きがありますか");
            (++sent).ShouldBeLessThan(MostPrompts);
        }
        while (answer.Status is HttpStatusCode.OK);
        var received = provider.Received.Count;
        for (var i = 0; i < 5; i++) answer = await user.AskAsync("空きがないはずです");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Code.ShouldBe("SK2201");
        provider.Received.Count.ShouldBe(received);
        (await ReadinessAsync(scene)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(HttpStatusCode.ServiceUnavailable), r => r.Missing.ShouldBe(["database-space"]));

        await FreeAsync(scene, kind);
        await Wait.UntilAsync(async () => (await ReadinessAsync(scene)).Status is HttpStatusCode.OK, "ready again");
        (await user.AskAsync("また空きがあります")).Status.ShouldBe(HttpStatusCode.OK);
        var report = await WholeAsync(scene, provider.Received.Count);
        report.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_database_is_away_the_gateway_goes_on_and_closes_when_its_permits_are_too_old()
    {
        await using var database = await TestDatabase.CreateAsync(TestDatabaseKind.PostgreSql);
        await using var scene = await GatewayScene.StartAsync(database.ConnectionString);
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        await CloseAsync(database, connections: false);
        await Wait.UntilAsync(async () => !(await ReadinessAsync(scene)).Database, "the database is away");
        (await user.AskAsync("データベースが止まっています")).Status.ShouldBe(HttpStatusCode.OK);
        (await user.AskAsync("データベースが止まっています", stream: true)).Events[^1].ShouldBe("[DONE]");
        scene.Server.Time.Advance(TimeSpan.FromMinutes(14));
        (await user.AskAsync("14分たちました")).Status.ShouldBe(HttpStatusCode.OK);
        scene.Server.Time.Advance(TimeSpan.FromMinutes(2));
        var late = await user.AskAsync("16分たちました");

        late.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        late.Code.ShouldBe("SK2202");
        (await ReadinessAsync(scene)).Missing.ShouldBe(["permits"]);
        provider.Received.Count.ShouldBe(3);

        await CloseAsync(database, connections: true);
        await Wait.UntilAsync(async () => (await ReadinessAsync(scene)).Status is HttpStatusCode.OK, "ready again");
        var uses = await user.UsesAsync(3);
        uses.ShouldAllBe(u => u.Outcome!.Kind == OutcomeKind.Completed);
        uses[0].Intent.SnapshotAgeMilliseconds.ShouldBeGreaterThan((int)TimeSpan.FromMinutes(13).TotalMilliseconds);
        (await WholeAsync(scene, 3)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_journal_nothing_is_forwarded()
    {
        await using var scene = await GatewayScene.StartAsync();
        await using var provider = await FakeProvider.StartAsync();
        using var user = await scene.AdmitAsync(provider);

        await scene.Get<Journal>().DisposeAsync();
        var answer = await user.AskAsync("記録できません");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Code.ShouldBe("SK2201");
        answer.Message.ShouldContain("外部には何も送られていません。");
        provider.Received.ShouldBeEmpty();
    }

    private static async Task FillAsync(GatewayScene scene, TestDatabaseKind kind)
    {
        if (kind is TestDatabaseKind.PostgreSql)
        {
            await ExecuteAsync(scene, "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no space left on device' USING ERRCODE = 'disk_full'; END $$");
            await ExecuteAsync(scene, "CREATE TRIGGER full_disk BEFORE INSERT ON uses FOR EACH ROW EXECUTE FUNCTION full_disk()");
        }
        else
        {
            await OnEveryConnectionAsync(scene, "PRAGMA max_page_count = 1");
        }
    }

    private static Task FreeAsync(GatewayScene scene, TestDatabaseKind kind) =>
        kind is TestDatabaseKind.PostgreSql ? ExecuteAsync(scene, "DROP TRIGGER full_disk ON uses") : OnEveryConnectionAsync(scene, "PRAGMA max_page_count = 1000000");

    /// <summary>The limit holds for a connection; so many at once are more than the pool has in use, so that none is left without it.</summary>
    private static async Task OnEveryConnectionAsync(GatewayScene scene, string statement)
    {
        var contexts = new List<SekishoContext>();
        for (var i = 0; i < 16; i++)
        {
            contexts.Add(await scene.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync());
            await contexts[^1].Database.OpenConnectionAsync();
            await contexts[^1].Database.ExecuteSqlRawAsync(statement);
        }

        foreach (var context in contexts) await context.DisposeAsync();
    }

    private static async Task ExecuteAsync(GatewayScene scene, string statement)
    {
        await using var context = await scene.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        await context.Database.ExecuteSqlRawAsync(statement);
    }

    private static async Task CloseAsync(TestDatabase database, bool connections)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await using var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = "postgres" }.ToString());
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = $"ALTER DATABASE {name} ALLOW_CONNECTIONS {connections}";
        await command.ExecuteNonQueryAsync();
        if (connections) return;
        command.CommandText = $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<AuditReport> WholeAsync(GatewayScene scene, int uses)
    {
        await Wait.UntilAsync(
            async () =>
            {
                await using var context = await scene.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
                return await context.Database.SqlQueryRaw<int>("SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM use_outcomes").SingleAsync() == uses;
            },
            $"{uses} outcomes");
        return await scene.Get<AuditVerification>().VerifyAsync(SampleServer.City, null, CancellationToken.None);
    }

    private static async Task<(HttpStatusCode Status, bool Database, IReadOnlyList<string?> Missing)> ReadinessAsync(GatewayScene scene)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(scene.Server.Address, "health/ready"));
        var said = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, said.GetProperty("database").GetBoolean(), [.. said.GetProperty("missing").EnumerateArray().Select(m => m.GetString())]);
    }
}
