using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Sqlite;

namespace Sekisho.Storage.Backups;

/// <summary>Contexts on a copy: an embedded database in a file that nobody else has open.</summary>
internal sealed class CopyContexts(string file) : IDbContextFactory<SekishoContext>
{
    private readonly DbContextOptions<SqliteContext> options = new DbContextOptionsBuilder<SqliteContext>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ConnectionString)
        .UseApplicationServiceProvider(SekishoContext.DesignServices()).Options;

    public SekishoContext CreateDbContext() => new SqliteContext(options);
}
