namespace Sekisho.Gateway.Recording;

/// <summary>The local file system.</summary>
internal sealed class LocalDisk : IJournalDisk
{
    private const int ChunkBytes = 1 << 20;

    private LocalDisk()
    {
    }

    public static LocalDisk Instance { get; } = new();

    /// <summary>
    /// Reserving first makes a full disk fail at once instead of after filling it; the zeros are written nevertheless, because a write into
    /// space that is only reserved changes the file's metadata, which would make each later flush dearer.
    /// </summary>
    public void Allocate(string path, int bytes)
    {
        var temporary = path + SegmentFiles.TemporaryEnding;
        try
        {
            using (var file = PrivateFiles.Open(temporary, FileMode.Create, FileShare.None, preallocate: bytes))
            {
                var zeros = new byte[Math.Min(bytes, ChunkBytes)];
                for (var at = 0; at < bytes; at += zeros.Length)
                    file.Write(zeros, 0, Math.Min(zeros.Length, bytes - at));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            DirectorySync.Sync(Path.GetDirectoryName(path)!);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public ISegmentFile Open(string path) => new LocalSegmentFile(PrivateFiles.Open(path, FileMode.Open, FileShare.ReadWrite | FileShare.Delete));

    private sealed class LocalSegmentFile(FileStream file) : ISegmentFile
    {
        public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(file.SafeFileHandle, bytes, offset);

        public void Flush() => RandomAccess.FlushToDisk(file.SafeFileHandle);

        public void Dispose() => file.Dispose();
    }
}
