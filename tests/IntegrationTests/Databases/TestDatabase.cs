using Microsoft.Data.Sqlite;
using Npgsql;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Databases;

/// <summary>An empty database for one test; it is gone when the test has ended.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _remove;

    private TestDatabase(TestDatabaseKind kind, string connectionString, Func<ValueTask> remove)
    {
        Kind = kind;
        ConnectionString = connectionString;
        _remove = remove;
    }

    /// <summary>For <c>[MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]</c>.</summary>
    public static TheoryData<TestDatabaseKind> Kinds => [TestDatabaseKind.Sqlite, TestDatabaseKind.PostgreSql];

    /// <summary>Which database this is.</summary>
    public TestDatabaseKind Kind { get; }

    /// <summary>What the product's own setting would hold.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Makes an empty database. Call it in the test or in the test class's InitializeAsync, not in a shared fixture:
    /// without a PostgreSQL server it skips the running test.
    /// </summary>
    public static async ValueTask<TestDatabase> CreateAsync(TestDatabaseKind kind) => kind switch
    {
        TestDatabaseKind.Sqlite => CreateSqlite(),
        TestDatabaseKind.PostgreSql => await CreatePostgreSqlAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Removes the database, also when a connection to it is still open.</summary>
    public ValueTask DisposeAsync() => _remove();

    private static TestDatabase CreateSqlite()
    {
        // A folder, since SQLite puts its write-ahead log and shared memory beside the file.
        var folder = Directory.CreateTempSubdirectory("sekisho-test-");
        var text = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "sekisho.db") }.ToString();
        return new TestDatabase(TestDatabaseKind.Sqlite, text, () =>
        {
            using (var connection = new SqliteConnection(text))
            {
                SqliteConnection.ClearPool(connection);
            }

            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        });
    }

    private static async ValueTask<TestDatabase> CreatePostgreSqlAsync()
    {
        var server = Requirement.Variable(
            "SEKISHO_TEST_POSTGRES",
            "PostgreSQL がありません。./test で実行するか、SEKISHO_TEST_POSTGRES に接続文字列を設定してください。");
        var name = $"sekisho_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE template0");
        var text = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        return new TestDatabase(TestDatabaseKind.PostgreSql, text, async () =>
        {
            await using (var connection = new NpgsqlConnection(text))
            {
                NpgsqlConnection.ClearPool(connection);
            }

            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        });
    }

    private static async Task ExecuteAsync(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
