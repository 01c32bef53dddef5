using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Sekisho.Storage.PostgreSql;

/// <summary>
/// Monthly partitions of uses and outcomes on PostgreSQL, by the instant of the intent in UTC. Made when the first record of a month
/// comes, outside its transaction; on SQLite there is nothing to do.
/// </summary>
internal sealed class Partitions(IDbContextFactory<SekishoContext> contexts)
{
    private readonly ConcurrentDictionary<(int Year, int Month), bool> made = new();

    public async Task EnsureAsync(IEnumerable<DateTimeOffset> instants, CancellationToken cancellation)
    {
        foreach (var month in instants.Select(i => (i.UtcDateTime.Year, i.UtcDateTime.Month)).Distinct().Where(m => !made.ContainsKey(m)).ToList())
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            if (context.Database.IsNpgsql())
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancellation);

                // Two nodes may come to a new month together; CREATE TABLE IF NOT EXISTS alone does not keep them apart.
                await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7305128)", cancellation);
                foreach (var table in (string[])["uses", "use_outcomes"]) await context.Database.ExecuteSqlRawAsync(Statement(table, month.Year, month.Month), cancellation);
                await transaction.CommitAsync(cancellation);
            }

            made[month] = true;
        }
    }

    private static string Statement(string table, int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return $"CREATE TABLE IF NOT EXISTS {table}_{first:yyyy_MM} PARTITION OF {table} FOR VALUES FROM ('{first:yyyy-MM-dd} 00:00:00+00') TO ('{first.AddMonths(1):yyyy-MM-dd} 00:00:00+00')";
    }
}
