using System.CommandLine;
using Sekisho.Server.Backups;
using Sekisho.Storage;
using Sekisho.Storage.Backups;

namespace Sekisho.Server.Commands;

/// <summary><c>sekisho restore FILE</c>: into an empty data folder or an empty PostgreSQL database.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("file") { Description = "バックアップのファイル。" };
        var passphrase = new Option<string?>("--passphrase-file") { Description = "封をしたときのパスフレーズのファイル（SEKISHO_BACKUP_PASSPHRASE_FILE）。" };
        var data = new Option<string?>("--data") { Description = "戻す先のデータの置き場所（SEKISHO_DATA）。既定は data。" };
        var key = new Option<string?>("--key-file") { Description = "マスター鍵を書くファイル（SEKISHO_MASTER_KEY_FILE）。既定はデータの置き場所の master.key。" };
        var command = new Command("restore", "バックアップを、まだ何もない置き場所か、空の PostgreSQL に戻す。") { file, passphrase, data, key };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(passphrase), parsed.GetValue(data), parsed.GetValue(key), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string? passphraseFile, string? data, string? key, CancellationToken cancellation)
    {
        var faults = new List<string>();
        if (BackupCommand.PassphraseOf(passphraseFile, null, faults) is not { } passphrase) return Faults.Print("戻しませんでした。", faults);
        var folder = Path.GetFullPath(data ?? Of("SEKISHO_DATA") ?? "data");
        var keyFile = Path.GetFullPath(key ?? Of("SEKISHO_MASTER_KEY_FILE") ?? Path.Combine(folder, BackupMaker.Key));
        var storage = new StorageSettings(Path.Combine(folder, BackupMaker.Database), Of("SEKISHO_POSTGRESQL"));
        try
        {
            var manifest = await new BackupRestorer(storage, folder, keyFile).RestoreAsync(file.FullName, passphrase, new ProgressLine("復元"), cancellation);
            Console.WriteLine($"戻しました: {manifest.At.ToOffset(TimeSpan.FromHours(9)):yyyy-MM-dd HH:mm:ss} の時点。{manifest.Rows}行。");
            BackupCommand.PrintHeads(manifest.Heads);
            Console.WriteLine($"マスター鍵は「{keyFile}」にあります。データベースとは別の場所に移し、SEKISHO_MASTER_KEY_FILE で指定してください。");
            Console.WriteLine("sekisho audit verify で確かめてから、sekisho serve で動かしてください。元のサーバーは動かさないでください。");
            return 0;
        }
        catch (BackupException fault)
        {
            return Faults.Print("戻しませんでした。", [fault.Message]);
        }
        catch (Exception fault) when (StartFaults.Explain(fault) is { } sentence)
        {
            return Faults.Print("戻しませんでした。", [sentence]);
        }
    }

    private static string? Of(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
