using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using Sekisho.Gateway.Recording;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Settings;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Backups;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Backups;

/// <summary>
/// Takes a backup while the server goes on: a copy of the database at one moment, this node's journal, and the master key, sealed in one file. It is read again to the
/// end before it gets its name; a backup that is there under its name can be put back.
/// </summary>
internal sealed class BackupMaker(ServerSettings settings, DatabaseCopy database, OrganizationQueries organizations, AuditRecorder audit, TimeProvider time)
{
    /// <summary>Name of the copy of the database in a backup.</summary>
    public const string Database = "sekisho.db";

    /// <summary>Name of the master key in a backup.</summary>
    public const string Key = "master.key";

    /// <summary>Folder of the journal in a backup.</summary>
    public const string JournalFolder = "journal";

    /// <summary>The audit trail's name for it, in the trail of each body.</summary>
    public const string Action = "backup.make";

    private const int Attempts = 5;

    /// <summary>Takes a backup into a folder.</summary>
    /// <exception cref="BackupException">It could not be taken; earlier ones are as they were.</exception>
    public async Task<BackupNote> MakeAsync(BackupSettings target, Actor by, IProgress<double>? progress, CancellationToken cancellation)
    {
        var at = JapanTime.Storable(time.GetUtcNow());
        var shelf = new BackupShelf(target.Folder);
        var name = JapanTime.At(at).ToString("'sekisho-'yyyyMMdd'-'HHmmss", CultureInfo.InvariantCulture) + BackupShelf.Ending;
        var staging = Path.Combine(settings.DataFolder, $"backup-{Guid.NewGuid():N}");
        var draft = shelf.PathOf(name + ".tmp");
        try
        {
            CheckSpace(target.Folder);
            RemoveLeftovers(target.Folder);
            PrivateFolder.Create(staging);
            var (migration, rows, heads) = await FillAsync(staging, Part(progress, 0, 0.5), cancellation);
            var manifest = new BackupManifest(1, Assembly.GetExecutingAssembly().GetName().Version!.ToString(3), at, migration, rows, heads, BackupArchive.Describe(staging));
            BackupArchive.Write(staging, manifest, draft, target.Passphrase, Part(progress, 0.5, 0.25), cancellation);
            BackupArchive.Read(draft, target.Passphrase, null, Part(progress, 0.75, 0.25), cancellation);
            var note = new BackupNote(name, at, JapanTime.Storable(time.GetUtcNow()), new FileInfo(draft).Length, HashOf(draft), rows, heads);
            File.Move(draft, shelf.PathOf(name));
            shelf.Keep(note);
            shelf.RemoveAllBut(target.Keep);
            foreach (var body in await organizations.BodiesAsync(cancellation)) await audit.RecordAsync(body.Id, by, Action, Organization.Kind, body.Id, cancellation);
            progress?.Report(1);
            return note;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"「{target.Folder}」か「{settings.DataFolder}」に書き込めません。置き場所、権限、空き容量を確かめてください。", fault);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or TimeoutException)
        {
            throw new BackupException("データベースを写せません。データベースが動いているか、空き容量があるか確かめてください。", fault);
        }
        catch (Exception fault) when (fault is JournalDamagedException)
        {
            throw new BackupException("利用記録の控え（journal）を読めません。docs/journal.md の手順で確かめてください。", fault);
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    private async Task<(string Migration, long Rows, System.Collections.Immutable.ImmutableArray<BackupHead> Heads)> FillAsync(string staging, IProgress<double>? progress, CancellationToken cancellation)
    {
        var copy = Path.Combine(staging, Database);
        for (var attempt = 1; ; attempt++)
        {
            await database.WriteAsync(copy, progress, cancellation);

            // The journal after the database: what had not been drained at the database's moment is in it. Where the node drained and dropped a segment in between, both are taken again.
            var journal = Path.Combine(staging, JournalFolder);
            if (JournalCopy.Write(settings.JournalFolder, journal) is not { } written || written.First <= await DatabaseCopy.WatermarkAsync(copy, written.Node, cancellation) + 1) break;
            if (attempt == Attempts) throw new BackupException("利用が多いため、データベースと利用記録の控えがそろいません。少し待って、もう一度とってください。");
            File.Delete(copy);
            Directory.Delete(journal, recursive: true);
        }

        await File.WriteAllTextAsync(Path.Combine(staging, Key), settings.MasterKey.KeyFileText() + "\n", cancellation);
        return await DatabaseCopy.CheckAsync(copy, cancellation);
    }

    /// <summary>The copy and the backup beside it need at most as much as the database has; what cannot fit is not begun.</summary>
    private void CheckSpace(string folder)
    {
        var needed = File.Exists(settings.Storage.SqliteFile) ? new FileInfo(settings.Storage.SqliteFile).Length : 0;
        foreach (var place in (string[])[settings.DataFolder, folder])
        {
            if (new DriveInfo(Path.GetFullPath(place)).AvailableFreeSpace < needed + (64L << 20)) throw new BackupException($"「{place}」の空き容量が足りません。{(needed >> 20) + 64}MB以上を空けてください。");
        }
    }

    /// <summary>What a process that ended early left half made.</summary>
    private void RemoveLeftovers(string folder)
    {
        var old = time.GetUtcNow().UtcDateTime.AddDays(-1);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + BackupShelf.Ending + ".tmp").Where(p => File.GetLastWriteTimeUtc(p) < old).ToList()) File.Delete(path);
        foreach (var path in Directory.EnumerateDirectories(settings.DataFolder, "backup-*").Where(p => Directory.GetLastWriteTimeUtc(p) < old).ToList()) Directory.Delete(path, recursive: true);
    }

    private static string HashOf(string path)
    {
        using var source = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(source));
    }

    private static Portion? Part(IProgress<double>? progress, double from, double share) => progress is null ? null : new Portion(progress, from, share);

    private sealed class Portion(IProgress<double> whole, double from, double share) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + (Math.Clamp(value, 0, 1) * share));
    }
}
