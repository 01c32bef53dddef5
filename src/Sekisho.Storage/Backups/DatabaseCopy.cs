using System.Collections.Immutable;
using System.Data;
using Microsoft.EntityFrameworkCore;
using Sekisho.Storage.Audit;
using Sekisho.Storage.PostgreSql;

namespace Sekisho.Storage.Backups;

/// <summary>
/// A copy of the whole database in one file, taken at one moment while the server goes on writing. The copy is always an embedded database, whatever the
/// live one is, so that it can be opened and checked anywhere, and put back into either.
/// </summary>
public sealed class DatabaseCopy(IDbContextFactory<SekishoContext> contexts)
{
    /// <summary>Writes the copy to a new file, with the write-ahead log of a live one: it can be served from as it is.</summary>
    public async Task WriteAsync(string file, IProgress<double>? progress, CancellationToken cancellation)
    {
        await FillAsync(file, progress, cancellation);
        await using var copy = new CopyContexts(file).CreateDbContext();
        await copy.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
    }

    /// <summary>Puts a copy into this database, which must be PostgreSQL without a body: all rows or none. Older copies are brought up to this program first.</summary>
    /// <exception cref="BackupException">The database holds something already.</exception>
    public async Task PutBackAsync(string file, IProgress<double>? progress, CancellationToken cancellation)
    {
        await using var source = new CopyContexts(file).CreateDbContext();
        await source.Database.MigrateAsync(cancellation);
        await using var target = await contexts.CreateDbContextAsync(cancellation);
        await target.Database.MigrateAsync(cancellation);
        if (await target.Bodies.AnyAsync(cancellation)) throw new BackupException("このデータベースには、すでに団体が登録されています。空のデータベースを指定してください。");
        await new Partitions(contexts).EnsureAsync(await MonthsAsync(source, cancellation), cancellation);
        await using var transaction = await target.Database.BeginTransactionAsync(cancellation);
        await new RowCopy(source, target, progress).RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Opens a copy and looks at all of it: the file's own check, the audit trail of each body, the count of the rows.</summary>
    /// <exception cref="BackupException">The copy is damaged, newer than this program, or a trail is not whole.</exception>
    public static async Task<(string Migration, long Rows, ImmutableArray<BackupHead> Heads)> CheckAsync(string file, CancellationToken cancellation)
    {
        var copies = new CopyContexts(file);
        await using var copy = copies.CreateDbContext();
        var answers = await copy.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancellation);
        if (answers is not ["ok"]) throw new BackupException("バックアップの中のデータベースが壊れています。別のバックアップを使ってください。");
        var applied = (await copy.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (applied.Except(copy.Database.GetMigrations()).Any()) throw new BackupException("このバックアップは、新しい版の sekisho でとられています。同じか、より新しい版で使ってください。");
        await copy.Database.MigrateAsync(cancellation);

        var heads = ImmutableArray.CreateBuilder<BackupHead>();
        foreach (var body in await copy.Bodies.AsNoTracking().OrderBy(b => b.BodyId).Select(b => new { Id = b.BodyId, b.Name }).ToListAsync(cancellation))
        {
            var report = await new AuditVerification(copies).VerifyAsync(body.Id, null, cancellation);
            if (!report.IsWhole) throw new BackupException($"バックアップの中の監査証跡に異常があります（{body.Name}）：{report.Faults[0]}");
            heads.Add(new BackupHead(body.Id, body.Name, report.Entries, report.LastHash));
        }

        return (applied[^1], await RowCopy.RowsAsync(copy, cancellation), heads.ToImmutable());
    }

    /// <summary>Up to which record of a node's journal a copy holds the uses.</summary>
    public static async Task<long> WatermarkAsync(string file, Guid node, CancellationToken cancellation)
    {
        await using var copy = new CopyContexts(file).CreateDbContext();
        return await copy.Nodes.Where(n => n.NodeId == node).Select(n => n.Watermark).FirstOrDefaultAsync(cancellation);
    }

    private async Task FillAsync(string file, IProgress<double>? progress, CancellationToken cancellation)
    {
        await using var source = await contexts.CreateDbContextAsync(cancellation);
        if (source.Database.IsSqlite())
        {
            // One statement sees one moment; with the write-ahead log it keeps nobody from writing.
            await source.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellation);
            return;
        }

        await using var moment = await source.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using var target = new CopyContexts(file).CreateDbContext();
        await target.Database.MigrateAsync(cancellation);
        await using var transaction = await target.Database.BeginTransactionAsync(cancellation);
        await new RowCopy(source, target, progress).RunAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<IEnumerable<DateTimeOffset>> MonthsAsync(SekishoContext source, CancellationToken cancellation)
    {
        if (!await source.Uses.AnyAsync(cancellation)) return [];
        var (first, last) = (await source.Uses.MinAsync(u => u.At, cancellation), await source.Uses.MaxAsync(u => u.At, cancellation));
        var start = new DateTimeOffset(first.UtcDateTime.Year, first.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return Enumerable.Range(0, 1200).Select(start.AddMonths).TakeWhile(m => m <= last);
    }
}
