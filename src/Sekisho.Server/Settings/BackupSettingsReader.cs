using System.Globalization;
using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Settings;

/// <summary>Reads the settings of backups.</summary>
internal sealed class BackupSettingsReader(Func<string, string?> value, List<string> faults, bool makes)
{
    /// <summary>The settings; null where none are given. In sample mode the sample's folder has its own.</summary>
    public BackupSettings? Read(string? sampleFolder)
    {
        var (folder, passphrase) = (value("BACKUP_FOLDER"), value("BACKUP_PASSPHRASE_FILE"));
        if (folder is null && passphrase is null) return sampleFolder is null ? null : OfSample(sampleFolder);
        if (folder is null || passphrase is null)
        {
            faults.Add("SEKISHO_BACKUP_FOLDER と SEKISHO_BACKUP_PASSPHRASE_FILE は、二つとも指定してください。");
            return null;
        }

        if (!Directory.Exists(folder)) faults.Add($"SEKISHO_BACKUP_FOLDER のフォルダー「{folder}」がありません。作ってから起動してください。");
        return PassphraseOf("SEKISHO_BACKUP_PASSPHRASE_FILE", passphrase, faults) is { } text && Keep() is { } keep ? new BackupSettings(Path.GetFullPath(folder), text, keep) : null;
    }

    /// <summary>The passphrase in a file, or null with a fault added.</summary>
    public static string? PassphraseOf(string name, string path, ICollection<string> faults)
    {
        if (SecretFile.Read(name, path, faults)?.TrimEnd('\r', '\n') is not { } text) return null;
        if (text.Length >= BackupSettings.ShortestPassphrase) return text;
        faults.Add($"{name} のファイル「{path}」のパスフレーズが短すぎます。{BackupSettings.ShortestPassphrase}文字以上にしてください。");
        return null;
    }

    private int? Keep()
    {
        if (value("BACKUP_KEEP") is not { } text) return BackupSettings.UsualKeep;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var keep) && keep is >= 1 and <= 1000) return keep;
        faults.Add("SEKISHO_BACKUP_KEEP は 1 から 1000 までの数で指定してください。");
        return null;
    }

    /// <summary>The sample city shows backups at once; its passphrase lies beside its data, as its master key does.</summary>
    private BackupSettings? OfSample(string data)
    {
        var (folder, file) = (Path.Combine(data, "backups"), Path.Combine(data, "backup.passphrase"));
        try
        {
            if (makes) Directory.CreateDirectory(folder);
            if (makes && !File.Exists(file)) MasterKeyFile.Write(file, MasterKey.Create());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"見本のバックアップの置き場所「{folder}」を作れません。");
            return null;
        }

        return File.Exists(file) && PassphraseOf("見本のバックアップ", file, faults) is { } text ? new BackupSettings(folder, text, BackupSettings.UsualKeep) : null;
    }
}
