using System.IO.Compression;

namespace Sekisho.InspectionTools;

/// <summary>A file packed for the repository: one member, its date fixed, so that the same content gives the same bytes.</summary>
internal static class Packed
{
    private static readonly DateTimeOffset Date = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    public static void Write(string file, string member, byte[] content)
    {
        using var zip = ZipFile.Open(file + ".new", ZipArchiveMode.Create);
        var entry = zip.CreateEntry(member, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Date;
        using (var stream = entry.Open()) stream.Write(content);
        zip.Dispose();
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Reads it.</summary>
    public static byte[] Read(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var stream = zip.Entries[0].Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
