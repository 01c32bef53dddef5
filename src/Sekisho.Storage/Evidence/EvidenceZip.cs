using System.IO.Compression;
using System.Security.Cryptography;

namespace Sekisho.Storage.Evidence;

/// <summary>A package as it is read: never more than is said, never more than bounds, nothing written anywhere.</summary>
internal sealed class EvidenceZip : IDisposable
{
    /// <summary>Most files of a package.</summary>
    public const int MostFiles = 500_000;

    /// <summary>Most bytes of all files together, unpacked (32 GiB).</summary>
    public const long MostBytes = 32L << 30;

    /// <summary>Longest line of trail and events, in bytes (16 MiB).</summary>
    public const int LongestLine = 16 << 20;

    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> files;

    private EvidenceZip(ZipArchive archive, Dictionary<string, ZipArchiveEntry> files) => (this.archive, this.files) = (archive, files);

    /// <summary>Names of the files, in their order.</summary>
    public IEnumerable<string> Names => files.Keys;

    /// <summary>Opens a package; the sentence says why it is none.</summary>
    public static (EvidenceZip? Zip, string? Fault) Open(Stream source)
    {
        try
        {
            var opened = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
            if (opened.Entries.Count > MostFiles) return (null, "ファイルの数が多すぎます。証跡のファイルではありません。");
            if (opened.Entries.Sum(e => (decimal)e.Length) > MostBytes) return (null, "展開すると大きすぎます。証跡のファイルではありません。");
            var named = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
            foreach (var entry in opened.Entries)
            {
                if (!named.TryAdd(entry.FullName, entry)) return (null, $"「{entry.FullName}」が二つあります。");
            }

            return (new EvidenceZip(opened, named), null);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or ArgumentException or IOException or OverflowException)
        {
            return (null, "ZIPのファイルとして読み取れません。途中で切れているか、壊れています。");
        }
    }

    /// <summary>Whether there is a file of this name.</summary>
    public bool Has(string name) => files.ContainsKey(name);

    /// <summary>The content of a small file; null where there is none, it cannot be read, or it is larger than a bound.</summary>
    public async Task<byte[]?> ReadAsync(string name, int most, CancellationToken cancellation)
    {
        if (!files.TryGetValue(name, out var entry) || entry.Length > most) return null;
        try
        {
            using var content = new MemoryStream();
            await using var source = await entry.OpenAsync(cancellation);
            var buffer = new byte[81920];
            for (var read = await source.ReadAsync(buffer, cancellation); read > 0; read = await source.ReadAsync(buffer, cancellation))
            {
                if (content.Length + read > most) return null;
                await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            return content.ToArray();
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return null;
        }
    }

    /// <summary>Whether a file is what the list says: its size and its hash. Never reads on behind that size.</summary>
    public async Task<bool> FitsAsync(EvidenceFile listed, CancellationToken cancellation)
    {
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var source = await files[listed.Name].OpenAsync(cancellation);
            var (buffer, size) = (new byte[81920], 0L);
            for (var read = await source.ReadAsync(buffer, cancellation); read > 0; read = await source.ReadAsync(buffer, cancellation))
            {
                if ((size += read) > listed.Size) return false;
                hash.AppendData(buffer, 0, read);
            }

            return size == listed.Size && Convert.ToHexStringLower(hash.GetHashAndReset()) == listed.Sha256;
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            return false;
        }
    }

    /// <summary>A file of lines.</summary>
    public async Task<Stream> OpenLinesAsync(string name, CancellationToken cancellation) => new LongLineGuard(await files[name].OpenAsync(cancellation), LongestLine);

    /// <summary>Whether reading met something that is not what was packed.</summary>
    public static bool IsDamage(Exception fault) => fault is InvalidDataException or EndOfStreamException or IOException;

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();
}
