using Sekisho.Server.Settings;
using Sekisho.Storage;
using Sekisho.Storage.Backups;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Backups;

/// <summary>
/// Puts a backup back into an installation that has nothing yet. Everything is unpacked beside its place and checked as a whole; the database gets its name last, so
/// that a process that is killed in between leaves an installation that still has nothing, and the command can be given again.
/// </summary>
internal sealed class BackupRestorer(StorageSettings storage, string dataFolder, string keyFile)
{
    /// <summary>Puts it back.</summary>
    /// <exception cref="BackupException">The backup is not whole, or its place is taken.</exception>
    public async Task<BackupManifest> RestoreAsync(string path, string passphrase, IProgress<double>? progress, CancellationToken cancellation)
    {
        var (journal, staging) = (Path.Combine(dataFolder, BackupMaker.JournalFolder), Path.Combine(dataFolder, $"restore-{Guid.NewGuid():N}"));
        try
        {
            PrivateFolder.Create(dataFolder);
            if (storage.PostgreSql is null && File.Exists(storage.SqliteFile)) throw new BackupException($"「{storage.SqliteFile}」がすでにあります。空のフォルダーを --data で指定するか、今のデータを別の場所に移してください。");
            foreach (var left in Directory.EnumerateDirectories(dataFolder, "restore-*").ToList()) Directory.Delete(left, recursive: true);
            PrivateFolder.Create(staging);
            var manifest = BackupArchive.Read(path, passphrase, staging, progress, cancellation);
            var copy = Path.Combine(staging, BackupMaker.Database);
            var (_, _, heads) = await DatabaseCopy.CheckAsync(copy, cancellation);
            if (!heads.SequenceEqual(manifest.Heads)) throw new BackupException("バックアップの中のデータベースが目録と一致しません。別のバックアップを使ってください。");
            PlaceKey(Path.Combine(staging, BackupMaker.Key));
            var unpacked = Path.Combine(staging, BackupMaker.JournalFolder);
            if (Directory.Exists(unpacked))
            {
                if (Directory.Exists(journal)) Directory.Move(journal, $"{journal}-{Guid.NewGuid():N}");
                Directory.Move(unpacked, journal);
            }

            if (storage.PostgreSql is null)
            {
                File.Move(copy, storage.SqliteFile);
            }
            else
            {
                var collection = new ServiceCollection();
                collection.AddLogging().AddSingleton(TimeProvider.System).AddStorage(storage, MasterKey.Parse(await File.ReadAllTextAsync(keyFile, cancellation)));
                await using var services = collection.BuildServiceProvider();
                await services.GetRequiredService<DatabaseCopy>().PutBackAsync(copy, progress, cancellation);
            }

            return manifest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"「{dataFolder}」か「{keyFile}」に書き込めません。置き場所、権限、空き容量を確かめてください。", fault);
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
        }
    }

    private void PlaceKey(string unpacked)
    {
        var key = File.ReadAllText(unpacked).Trim();
        if (!File.Exists(keyFile)) MasterKeyFile.Write(keyFile, key);
        else if (File.ReadAllText(keyFile).Trim() != key) throw new BackupException($"「{keyFile}」に別のマスター鍵があります。--key-file で、まだないファイルを指定してください。");
    }
}
