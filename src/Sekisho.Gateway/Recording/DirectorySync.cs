using System.Runtime.InteropServices;

namespace Sekisho.Gateway.Recording;

/// <summary>Makes the names in a folder durable. .NET cannot open a directory, so this asks libc.</summary>
internal static partial class DirectorySync
{
    private const int ReadOnlyCloseOnExec = 0x80000;
    private const int Interrupted = 4;

    /// <exception cref="IOException">The folder could not be synced.</exception>
    public static void Sync(string folder)
    {
        int descriptor;
        while ((descriptor = Open(folder, ReadOnlyCloseOnExec)) < 0)
            ThrowUnlessInterrupted(folder);
        try
        {
            while (FSync(descriptor) != 0)
                ThrowUnlessInterrupted(folder);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static void ThrowUnlessInterrupted(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        if (error != Interrupted)
            throw new IOException($"The folder {folder} could not be synced: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
