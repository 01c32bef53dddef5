using System.CommandLine;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Backups;
using Sekisho.Server.Hosting;
using Sekisho.Server.Settings;
using Sekisho.Storage;
using Sekisho.Storage.Backups;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho backup</c> and <c>sekisho backup verify</c>.</summary>
internal static class BackupCommand
{
    /// <summary>Exit code for a backup that is not whole.</summary>
    public const int Broken = 1;

    public static Command Make()
    {
        var sample = new Option<bool>("--sample") { Description = "見本のデータを対象にする。" };
        var data = new Option<string?>("--data") { Description = "データの置き場所（SEKISHO_DATA）。既定は data。" };
        var to = new Option<string?>("--to") { Description = "バックアップを置くフォルダー（SEKISHO_BACKUP_FOLDER）。" };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "封をするパスフレーズのファイル（SEKISHO_BACKUP_PASSPHRASE_FILE）。20文字以上、自分だけが読めるもの。" };
        var keep = new Option<int?>("--keep") { Description = "残す数（SEKISHO_BACKUP_KEEP）。既定は14。" };
        var file = new Argument<FileInfo>("file") { Description = "バックアップのファイル。" };

        var verify = new Command("verify", "バックアップを最後まで読み、書いたときのままか確かめる。") { file, passphrase, sample, data };
        verify.SetAction((parsed, cancellation) => Task.FromResult(Verify(parsed.GetRequiredValue(file).FullName, parsed.GetValue(passphrase), parsed.GetValue(sample), parsed.GetValue(data), cancellation)));
        var command = new Command("backup", "動かしたまま、データベース・利用記録の控え・鍵を一つのファイルに写し、読み直して確かめる。") { verify, to, passphrase, keep, sample, data };
        command.SetAction((parsed, cancellation) => MakeAsync(parsed.GetValue(sample), parsed.GetValue(data), parsed.GetValue(to), parsed.GetValue(passphrase), parsed.GetValue(keep), cancellation));
        return command;
    }

    /// <summary>The passphrase that an option or the settings name; null with faults.</summary>
    public static string? PassphraseOf(string? option, BackupSettings? configured, ICollection<string> faults)
    {
        var file = option ?? Environment.GetEnvironmentVariable("SEKISHO_BACKUP_PASSPHRASE_FILE");
        if (!string.IsNullOrEmpty(file)) return BackupSettingsReader.PassphraseOf("--passphrase-file", file, faults);
        if (configured is null) faults.Add("パスフレーズがありません。--passphrase-file か SEKISHO_BACKUP_PASSPHRASE_FILE で指定してください。");
        return configured?.Passphrase;
    }

    /// <summary>Prints the ends of the audit trails.</summary>
    public static void PrintHeads(IEnumerable<BackupHead> heads)
    {
        foreach (var head in heads) Console.WriteLine($"- {head.Name}: 監査証跡 第{head.Sequence}号、ハッシュ値 {head.Hash}");
    }

    private static async Task<int> MakeAsync(bool sample, string? data, string? to, string? passphraseFile, int? keep, CancellationToken cancellation)
    {
        var (settings, read) = SettingsReader.OfProcess().ReadExisting(sample, data);
        List<string> faults = [.. read];
        if (settings is null) return Faults.Print("設定に誤りがあるため、何もしませんでした。", faults);
        var folder = to ?? settings.Backup?.Folder;
        if (folder is null) faults.Add("置き場所がありません。--to か SEKISHO_BACKUP_FOLDER で指定してください。");
        else if (!Directory.Exists(folder)) faults.Add($"フォルダー「{folder}」がありません。作ってから実行してください。");
        if (keep is < 1 or > 1000) faults.Add("--keep は 1 から 1000 までの数で指定してください。");
        var passphrase = PassphraseOf(passphraseFile, settings.Backup, faults);
        if (faults.Count > 0) return Faults.Print("バックアップをとりませんでした。", faults);
        if (settings.PostgreSql is null && !File.Exists(settings.Storage.SqliteFile)) return Faults.Print("対象がありません。", [$"データベース「{settings.Storage.SqliteFile}」がありません。データの置き場所（--data または SEKISHO_DATA）を確かめてください。"]);

        var collection = new ServiceCollection();
        collection.AddLogging(ServerLogging.Add).AddSingleton(TimeProvider.System).AddSingleton(settings).AddSingleton<BackupMaker>().AddStorage(settings.Storage, settings.MasterKey);
        await using var services = collection.BuildServiceProvider();
        try
        {
            if (!await services.GetRequiredService<DatabaseSetup>().IsCurrentAsync(cancellation)) return Faults.Print("バックアップをとりませんでした。", ["データベースの版が、この sekisho の版と合いません。サーバーと同じ版の sekisho で実行してください。"]);
            var target = new BackupSettings(folder!, passphrase!, keep ?? settings.Backup?.Keep ?? BackupSettings.UsualKeep);
            var note = await services.GetRequiredService<BackupMaker>().MakeAsync(target, Actor.System, new ProgressLine("バックアップ"), cancellation);
            Console.WriteLine($"バックアップをとり、読み直して確かめました: {Path.Combine(target.Folder, note.File)}（{note.Bytes / 1024.0 / 1024.0:0.0}MB、{note.Rows}行）");
            PrintHeads(note.Heads);
            return 0;
        }
        catch (BackupException fault)
        {
            return Faults.Print("バックアップをとれませんでした。", [fault.Message]);
        }
        catch (Exception fault) when (StartFaults.Explain(fault) is { } sentence)
        {
            return Faults.Print("バックアップをとれませんでした。", [sentence]);
        }
    }

    private static int Verify(string file, string? passphraseFile, bool sample, string? data, CancellationToken cancellation)
    {
        var faults = new List<string>();
        var configured = sample ? SettingsReader.OfProcess().ReadExisting(sample, data).Settings?.Backup : null;
        if (PassphraseOf(passphraseFile, configured, faults) is not { } passphrase) return Faults.Print("確かめられませんでした。", faults);
        try
        {
            var manifest = BackupArchive.Read(file, passphrase, null, new ProgressLine("検証"), cancellation);
            Console.WriteLine($"正常: {manifest.At.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd HH:mm:ss} のバックアップです。{manifest.Rows}行、ファイル {manifest.Files.Length}個。");
            PrintHeads(manifest.Heads);
            return 0;
        }
        catch (BackupException fault)
        {
            Console.WriteLine($"異常あり: {fault.Message}");
            return Broken;
        }
    }
}
