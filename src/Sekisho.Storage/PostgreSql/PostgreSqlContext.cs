using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Sekisho.Storage.PostgreSql;

/// <summary>The tables on PostgreSQL; uses and outcomes are partitioned by month (Partitions).</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : SekishoContext(options)
{
    /// <summary>For <c>dotnet ef migrations add NAME --context PostgreSqlContext --output-dir PostgreSql/Migrations</c>.</summary>
    internal sealed class Designer : IDesignTimeDbContextFactory<PostgreSqlContext>
    {
        public PostgreSqlContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql("Host=design").UseApplicationServiceProvider(DesignServices()).Options);
    }
}
