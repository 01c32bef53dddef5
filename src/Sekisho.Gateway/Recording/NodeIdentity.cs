using System.Text;

namespace Sekisho.Gateway.Recording;

/// <summary>The node's id: made once, in the locked folder, so that two nodes never share one.</summary>
internal static class NodeIdentity
{
    private const string FileName = "node";

    /// <summary>The id; null when the folder has none yet.</summary>
    /// <exception cref="JournalDamagedException">The file is not an id.</exception>
    public static Guid? Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        return Guid.TryParseExact(File.ReadAllText(path).Trim(), "D", out var id)
            ? id
            : throw new JournalDamagedException(FileName, 0, "it does not hold a node id.");
    }

    public static void Write(string folder, Guid id)
    {
        var path = Path.Combine(folder, FileName);
        var temporary = path + SegmentFiles.TemporaryEnding;
        using (var file = PrivateFiles.Open(temporary, FileMode.Create, FileShare.None))
        {
            file.Write(Encoding.ASCII.GetBytes($"{id:D}\n"));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
        DirectorySync.Sync(folder);
    }
}
