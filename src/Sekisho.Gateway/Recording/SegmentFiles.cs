using System.Globalization;

namespace Sekisho.Gateway.Recording;

/// <summary>Names of the files in a journal's folder, and how a segment comes into being.</summary>
internal static class SegmentFiles
{
    public const string TemporaryEnding = ".tmp";
    private const string Ending = ".journal";
    private const string Spare = "spare";

    public static string SparePath(string folder) => Path.Combine(folder, Spare);

    /// <summary>Paths of the segments in order of their sequences.</summary>
    public static string[] In(string folder)
    {
        var paths = Directory.GetFiles(folder, "*" + Ending);
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    /// <summary>The first sequence that a segment's name tells; null when it is not such a name.</summary>
    public static long? FirstSequenceOf(string path) =>
        long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : null;

    /// <summary>Removes what a process that ended early left half made.</summary>
    public static void RemoveLeftovers(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*" + TemporaryEnding))
            File.Delete(path);
        File.Delete(SparePath(folder));
    }

    /// <summary>
    /// Turns the spare into a segment. Its header is durable before it gets its name, so that a named segment without a header is damage.
    /// </summary>
    public static (Segment Segment, ISegmentFile File) Place(IJournalDisk disk, string folder, SegmentHeader header)
    {
        var spare = SparePath(folder);
        var file = disk.Open(spare);
        try
        {
            file.Write(header.ToBytes(), 0);
            file.Flush();
            var path = Path.Combine(folder, header.FirstSequence.ToString("D20", CultureInfo.InvariantCulture) + Ending);
            File.Move(spare, path);
            DirectorySync.Sync(folder);
            return (new Segment(path, header.FirstSequence, header.SegmentBytes), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
