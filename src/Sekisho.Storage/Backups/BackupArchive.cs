using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Sekisho.Storage.Backups;

/// <summary>A backup's file: a tar, compressed, then sealed with a passphrase. The manifest comes first, then the files in its order.</summary>
public static class BackupArchive
{
    private const string ManifestName = "manifest.json";
    private const int LargestManifest = 1 << 20;

    /// <summary>Describes the files of a folder.</summary>
    public static ImmutableArray<BackupContent> Describe(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => new BackupContent(Path.GetRelativePath(folder, path).Replace('\\', '/'), new FileInfo(path).Length, HashOf(path)))];

    /// <summary>Writes a backup of a folder's files to a new file, whole on the disk when this returns.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string folder, BackupManifest manifest, string path, string passphrase, IProgress<double>? progress, CancellationToken cancellation)
    {
        var total = Math.Max(1, manifest.Files.Sum(f => f.Length));
        using var file = PrivateFile(path);
        var header = BackupHeader.Create(passphrase);
        file.Write(header.Text);
        using (var box = new SealingStream(file, header))
        {
            using (var zip = new GZipStream(box, CompressionLevel.Fastest, leaveOpen: true))
            using (var tar = new TarWriter(zip, TarEntryFormat.Pax, leaveOpen: true))
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, ManifestName) { DataStream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)) });
                var done = 0L;
                foreach (var content in manifest.Files)
                {
                    cancellation.ThrowIfCancellationRequested();
                    using var source = File.OpenRead(Path.Combine(folder, content.Name));
                    tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, content.Name) { DataStream = source });
                    progress?.Report((done += content.Length) / (double)total);
                }
            }

            box.Finish();
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a whole backup, and writes its files into a folder; without one it is only checked. Every byte has been compared with the manifest when this returns.</summary>
    /// <exception cref="BackupException">It is no backup, the passphrase is another, or something in it is not as it was written.</exception>
    public static BackupManifest Read(string path, string passphrase, string? folder, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var file = Open(path);
        using var box = new OpeningStream(file, BackupHeader.Read(file, passphrase));
        using var zip = new GZipStream(box, CompressionMode.Decompress);
        try
        {
            using var tar = new TarReader(zip);
            var manifest = ManifestOf(tar.GetNextEntry());
            foreach (var content in manifest.Files)
            {
                cancellation.ThrowIfCancellationRequested();
                if (tar.GetNextEntry() is not { } entry || entry.Name != content.Name || !IsInside(content.Name)) throw new BackupException($"バックアップの中の「{content.Name}」が目録と一致しません。別のバックアップを使ってください。");
                Take(entry.DataStream ?? Stream.Null, content, folder);
                progress?.Report(file.Position / (double)Math.Max(1, file.Length));
            }

            if (tar.GetNextEntry() is { } more) throw new BackupException($"バックアップに、目録にない「{more.Name}」があります。別のバックアップを使ってください。");

            // To the very end, so that a file that was cut off behind the last entry is known too.
            zip.CopyTo(Stream.Null);
            box.CopyTo(Stream.Null);
            return manifest;
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or JsonException or FormatException)
        {
            throw new BackupException("バックアップの中身を読み取れません。別のバックアップを使ってください。", fault);
        }
    }

    /// <summary>A new file that only its owner may read.</summary>
    private static FileStream PrivateFile(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"「{path}」を読めません。置き場所と権限を確かめてください。", fault);
        }
    }

    private static BackupManifest ManifestOf(TarEntry? entry)
    {
        if (entry is not { Name: ManifestName, DataStream: { Length: <= LargestManifest } data }) throw new InvalidDataException("The manifest is missing.");
        var manifest = JsonSerializer.Deserialize<BackupManifest>(data) ?? throw new InvalidDataException("The manifest is empty.");
        return manifest.Format == 1 ? manifest : throw new BackupException("このバックアップは、新しい版の sekisho でとられています。同じか、より新しい版で使ってください。");
    }

    private static bool IsInside(string name) => !Path.IsPathRooted(name) && !name.Split('/').Contains("..") && !name.Contains('\\', StringComparison.Ordinal);

    private static void Take(Stream data, BackupContent content, string? folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[1 << 16], 0L);
        using var target = folder is null ? null : Place(Path.Combine(folder, content.Name));
        for (int read; (read = data.Read(buffer)) > 0; length += read)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            target?.Write(buffer.AsSpan(0, read));
        }

        if (length != content.Length || Convert.ToHexStringLower(hash.GetHashAndReset()) != content.Sha256) throw new BackupException($"バックアップの中の「{content.Name}」が目録と一致しません。別のバックアップを使ってください。");
        target?.Flush(flushToDisk: true);
    }

    private static FileStream Place(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return PrivateFile(path);
    }

    private static string HashOf(string path)
    {
        using var source = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(source));
    }
}
