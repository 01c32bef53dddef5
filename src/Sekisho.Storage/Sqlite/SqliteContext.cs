using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sekisho.Storage.Sqlite;

/// <summary>The tables on embedded SQLite.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SekishoContext(options)
{
    /// <summary>For <c>dotnet ef migrations add NAME --context SqliteContext --output-dir Sqlite/Migrations</c>.</summary>
    internal sealed class Designer : IDesignTimeDbContextFactory<SqliteContext>
    {
        public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=design.db").UseApplicationServiceProvider(DesignServices()).Options);
    }
}
