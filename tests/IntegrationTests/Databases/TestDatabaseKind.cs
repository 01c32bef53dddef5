namespace Sekisho.IntegrationTests.Databases;

/// <summary>The databases on which the product runs, and so every test of stored data.</summary>
public enum TestDatabaseKind
{
    /// <summary>A file of its own for each test.</summary>
    Sqlite,

    /// <summary>A database of its own for each test on the server that <c>./test</c> starts.</summary>
    PostgreSql,
}
