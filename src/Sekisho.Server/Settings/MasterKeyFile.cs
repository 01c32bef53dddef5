using Sekisho.Storage.Secrets;

namespace Sekisho.Server.Settings;

/// <summary>Writes a new key file that only its owner can read, whole on the disk before it is used; never over an existing one.</summary>
internal static class MasterKeyFile
{
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public static void Create(string path) => Write(path, MasterKey.Create());

    /// <summary>The same with a text that is there already.</summary>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.ASCII.GetBytes(text + "\n"));
        file.Flush(flushToDisk: true);
    }
}
