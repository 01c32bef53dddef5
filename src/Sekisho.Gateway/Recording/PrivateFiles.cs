namespace Sekisho.Gateway.Recording;

/// <summary>Folders and files that only the service's own account may read.</summary>
internal static class PrivateFiles
{
    /// <summary>Makes the folder with mode 700 and its name durable; leaves one that exists as it is.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The journal needs a Unix file system.");
        if (Directory.Exists(folder))
            return;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is { } parent)
            DirectorySync.Sync(parent);
    }

    /// <summary>Opens a file for writing; one that it makes has mode 600.</summary>
    public static FileStream Open(string path, FileMode mode, FileShare share, long preallocate = 0)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("The journal needs a Unix file system.");
        return new FileStream(path, new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = share,
            BufferSize = 0,
            PreallocationSize = preallocate,
            UnixCreateMode = mode == FileMode.Open ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }
}
