using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sekisho.Storage.Usage;

/// <summary>
/// Adds rows by one prepared INSERT: what is only ever added needs no change tracking, which takes several times as long (docs/performance.md). Table, columns and
/// conversions are those of the model. PostgreSQL gets all rows in one round trip; SQLite has no way there to be saved.
/// </summary>
internal static class RowInsert
{
    /// <summary>Adds rows in the context's transaction.</summary>
    public static async Task InsertAsync<TRow>(SekishoContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        if (rows.Count == 0) return;
        var entity = context.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} has no table.");
        Column[] columns = [.. entity.GetProperties().Select((p, i) => new Column(p, "@p" + i))];
        var sql = Statement(context, entity, columns);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (command.Connection!.CanCreateBatch) await InsertTogetherAsync(command, columns, rows, cancellation);
        else await InsertOneByOneAsync(command, columns, rows, cancellation);
    }

    private static string Statement(SekishoContext context, IEntityType entity, Column[] columns)
    {
        var quote = context.GetService<ISqlGenerationHelper>();
        return $"INSERT INTO {quote.DelimitIdentifier(entity.GetTableName()!)} ({string.Join(", ", columns.Select(c => quote.DelimitIdentifier(c.Name)))}) VALUES ({string.Join(", ", columns.Select(c => c.Parameter))})";
    }

    private static async Task InsertOneByOneAsync<TRow>(DbCommand command, Column[] columns, IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            foreach (var column in columns) command.Parameters.Add(column.ValueOf(row, command));
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static async Task InsertTogetherAsync<TRow>(DbCommand command, Column[] columns, IEnumerable<TRow> rows, CancellationToken cancellation)
        where TRow : class
    {
        await using var batch = command.Connection!.CreateBatch();
        batch.Transaction = command.Transaction;
        foreach (var row in rows)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = command.CommandText;
            foreach (var column in columns) one.Parameters.Add(column.ValueOf(row, command));
            batch.BatchCommands.Add(one);
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private sealed class Column(IProperty property, string parameter)
    {
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

        public string Name { get; } = property.GetColumnName();

        public string Parameter => parameter;

        public DbParameter ValueOf(object row, DbCommand command) => mapping.CreateParameter(command, parameter, property.GetGetter().GetClrValue(row), property.IsNullable);
    }
}
