namespace Sekisho.Server.Settings;

/// <summary>Reads a secret from a file that only its owner can read.</summary>
internal static class SecretFile
{
    /// <summary>The text of the file; null, with a fault added, where it cannot be read or others can read it too.</summary>
    public static string? Read(string name, string path, ICollection<string> faults)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != UnixFileMode.None)
            {
                faults.Add($"{name} のファイル「{path}」をほかの利用者も読めます。chmod 600 で自分だけが読めるようにしてください。");
                return null;
            }

            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{name} のファイル「{path}」を読めません。");
            return null;
        }
    }
}
