namespace Sekisho.Server.Backups;

/// <summary>Folders that only their owner may open.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes it, with those above it.</summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
