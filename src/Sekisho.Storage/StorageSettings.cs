namespace Sekisho.Storage;

/// <summary>Which database.</summary>
/// <param name="SqliteFile">File of the embedded database, used where no connection string is given.</param>
/// <param name="PostgreSql">Connection string of PostgreSQL, or null.</param>
public sealed record StorageSettings(string SqliteFile, string? PostgreSql);
