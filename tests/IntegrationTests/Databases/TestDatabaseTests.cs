using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Sekisho.IntegrationTests.Databases;

public sealed class TestDatabaseTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Each_database_is_empty_writable_and_gone_afterwards(TestDatabaseKind kind)
    {
        string text;
        await using (var database = await TestDatabase.CreateAsync(kind))
        {
            text = database.ConnectionString;
            await ScalarAsync(kind, text, "CREATE TABLE permits (id integer)");
            await ScalarAsync(kind, text, "INSERT INTO permits VALUES (7)");
            Convert.ToInt32(await ScalarAsync(kind, text, "SELECT id FROM permits")).ShouldBe(7);
        }

        if (kind == TestDatabaseKind.Sqlite)
        {
            File.Exists(new SqliteConnectionStringBuilder(text).DataSource).ShouldBeFalse();
        }
        else
        {
            var refused = await Should.ThrowAsync<PostgresException>(() => ScalarAsync(kind, text, "SELECT 1"));
            refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidCatalogName);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Two_databases_do_not_see_each_other(TestDatabaseKind kind)
    {
        await using var first = await TestDatabase.CreateAsync(kind);
        await using var second = await TestDatabase.CreateAsync(kind);
        await ScalarAsync(kind, first.ConnectionString, "CREATE TABLE permits (id integer)");

        await Should.ThrowAsync<DbException>(() => ScalarAsync(kind, second.ConnectionString, "SELECT id FROM permits"));
    }

    private static async Task<object?> ScalarAsync(TestDatabaseKind kind, string text, string statement)
    {
        await using DbConnection connection =
            kind == TestDatabaseKind.Sqlite ? new SqliteConnection(text) : new NpgsqlConnection(text);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
