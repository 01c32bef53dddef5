using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sekisho.Storage.Usage;

namespace Sekisho.Storage.Backups;

/// <summary>Copies all rows of all tables from one database to another of the same shape, by the model that both share.</summary>
internal sealed class RowCopy(SekishoContext source, SekishoContext target, IProgress<double>? progress)
{
    private const int Batch = 500;

    private static readonly MethodInfo OfTable = typeof(RowCopy).GetMethod(nameof(CopyTableAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;
    private static readonly MethodInfo OfCount = typeof(RowCopy).GetMethod(nameof(CountAsync), BindingFlags.Static | BindingFlags.NonPublic)!;
    private long rows;
    private long total;

    /// <summary>Copies in the target's transaction, and returns the number of rows.</summary>
    public async Task<long> RunAsync(CancellationToken cancellation)
    {
        var tables = TablesOf(source.Model);
        total = await RowsAsync(source, cancellation);
        foreach (var table in Enumerable.Reverse(tables)) await target.Database.ExecuteSqlRawAsync(Emptying(table), cancellation);
        foreach (var table in tables) await (Task)OfTable.MakeGenericMethod(table.ClrType).Invoke(this, [table, cancellation])!;
        return rows;
    }

    /// <summary>Rows of all tables.</summary>
    public static async Task<long> RowsAsync(SekishoContext context, CancellationToken cancellation)
    {
        var counted = 0L;
        foreach (var table in TablesOf(context.Model)) counted += await (Task<long>)OfCount.MakeGenericMethod(table.ClrType).Invoke(null, [context, cancellation])!;
        return counted;
    }

    /// <summary>The tables, each behind those that it points to.</summary>
    private static List<IEntityType> TablesOf(IModel model)
    {
        var (left, placed) = (model.GetEntityTypes().Where(e => !e.IsOwned()).OrderBy(e => e.GetTableName(), StringComparer.Ordinal).ToList(), new List<IEntityType>());
        while (left.Count > 0)
        {
            var next = left.First(e => e.GetForeignKeys().All(k => k.PrincipalEntityType == e || placed.Contains(k.PrincipalEntityType)));
            left.Remove(next);
            placed.Add(next);
        }

        return placed;
    }

    private static string Emptying(IEntityType table) => $"DELETE FROM {table.GetTableName()}";

    /// <summary>Lets a sequence go on behind the numbers that were copied.</summary>
    private static string Numbering(string table, string column) => $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), (SELECT COALESCE(MAX({column}), 0) + 1 FROM {table}), false)";

    private static Task<long> CountAsync<TRow>(SekishoContext context, CancellationToken cancellation)
        where TRow : class => context.Set<TRow>().LongCountAsync(cancellation);

    private async Task CopyTableAsync<TRow>(IEntityType table, CancellationToken cancellation)
        where TRow : class
    {
        // Rows that hold more than columns (a passkey's data is JSON of a type of its own) go through change tracking.
        var plain = !table.GetNavigations().Any() && !table.GetComplexProperties().Any() && table.GetProperties().All(p => !p.IsShadowProperty());
        var batch = new List<TRow>(Batch);
        await foreach (var row in source.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            batch.Add(row);
            if (batch.Count == Batch) await AddAsync(batch, plain, cancellation);
        }

        if (batch.Count > 0) await AddAsync(batch, plain, cancellation);
        foreach (var number in table.GetProperties().Where(p => target.Database.IsNpgsql() && p.ValueGenerated is ValueGenerated.OnAdd && p.ClrType == typeof(int)))
        {
            await target.Database.ExecuteSqlRawAsync(Numbering(table.GetTableName()!, number.GetColumnName()), cancellation);
        }
    }

    private async Task AddAsync<TRow>(List<TRow> batch, bool plain, CancellationToken cancellation)
        where TRow : class
    {
        if (plain)
        {
            await RowInsert.InsertAsync(target, batch, cancellation);
        }
        else
        {
            target.AddRange(batch);
            await target.SaveChangesAsync(cancellation);
            target.ChangeTracker.Clear();
        }

        rows += batch.Count;
        batch.Clear();
        progress?.Report(rows / (double)Math.Max(1, total));
    }
}
