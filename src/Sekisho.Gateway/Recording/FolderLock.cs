namespace Sekisho.Gateway.Recording;

/// <summary>The exclusive right to a journal's folder; the system gives it back when the process ends, however it ends.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="JournalUnavailableException">Somebody else holds it.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            return new FolderLock(PrivateFiles.Open(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException e)
        {
            throw new JournalUnavailableException($"The journal folder {folder} is in use by another process.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
