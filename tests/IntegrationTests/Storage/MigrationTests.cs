using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Storage;

namespace Sekisho.IntegrationTests.Storage;

public sealed class MigrationTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_migrations_say_all_that_the_model_says(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.EmptyAsync(kind);

        (await host.Get<DatabaseSetup>().HasPendingModelChangesAsync(default)).ShouldBeFalse("Add a migration for this database (docs: CONTRIBUTING).");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Migrating_again_or_by_several_nodes_at_once_changes_nothing(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.CreateAsync(kind);
        var entries = await host.CountAsync("audit_entries");
        await using var other = host.AnotherNode();

        await Task.WhenAll(host.Get<DatabaseSetup>().MigrateAsync(default), other.GetRequiredService<DatabaseSetup>().MigrateAsync(default));

        (await host.CountAsync("audit_entries")).ShouldBe(entries);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Every_key_leads_with_the_body_except_those_of_the_installation(TestDatabaseKind kind)
    {
        await using var host = await StorageHost.EmptyAsync(kind);
        await using var context = await host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        string[] ofTheInstallation = ["nodes", "revisions", "secrets", "protection_keys", "jobs"];

        var others = context.Model.GetEntityTypes().Where(e => e.FindPrimaryKey() is { } key && key.Properties[0].GetColumnName() != "body_id").Select(e => e.GetTableName()!);

        others.Where(t => !t.StartsWith("account", StringComparison.Ordinal)).Distinct().ShouldBe(ofTheInstallation, ignoreOrder: true);
    }

    [Fact]
    public async Task Sqlite_writes_ahead_waits_for_others_and_syncs_every_commit()
    {
        await using var host = await StorageHost.EmptyAsync(TestDatabaseKind.Sqlite);
        await using var context = await host.Get<IDbContextFactory<SekishoContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        (await PragmaAsync("journal_mode")).ShouldBe("wal");
        (await PragmaAsync("synchronous")).ShouldBe("2");
        (await PragmaAsync("foreign_keys")).ShouldBe("1");
        (await PragmaAsync("busy_timeout")).ShouldBe("10000");

        async Task<string> PragmaAsync(string name)
        {
            await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!.ToString()!;
        }
    }
}
