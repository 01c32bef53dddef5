using System.Security.Cryptography;
using Sekisho.Storage.Backups;

namespace Sekisho.IntegrationTests.Storage.Backups;

public sealed class BackupArchiveTests : IDisposable
{
    private const string Passphrase = "例示のパスフレーズは二十文字より長くします";
    private const int Chunk = (1 << 20) + 16;
    private const int Header = 48;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    private string Source => Path.Combine(folder.FullName, "source");

    private string Backup => Path.Combine(folder.FullName, "backup");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_written_is_read_again()
    {
        Write();

        var manifest = BackupArchive.Read(Backup, Passphrase, Path.Combine(folder.FullName, "target"), null, default);

        manifest.Files.Select(f => f.Name).ShouldBe(["empty", "journal/node", "large"]);
        foreach (var file in manifest.Files) File.ReadAllBytes(Path.Combine(folder.FullName, "target", file.Name)).ShouldBe(File.ReadAllBytes(Path.Combine(Source, file.Name)));
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Another_passphrase_opens_nothing()
    {
        Write();

        Should.Throw<BackupException>(() => BackupArchive.Read(Backup, Passphrase + "。", null, null, default)).Message.ShouldContain("パスフレーズが違います");
    }

    [Fact]
    public void A_changed_byte_a_cut_a_swap_and_an_addition_are_found()
    {
        Write();
        var whole = File.ReadAllBytes(Backup);
        whole.Length.ShouldBeGreaterThan(Header + (2 * Chunk));
        foreach (var at in (int[])[0, 20, 33, 37, 41, Header, Header + 1000, Header + Chunk - 1, Header + Chunk, whole.Length - 1]) Refused(whole, bytes => bytes[at] ^= 1);
        foreach (var length in (int[])[0, 10, Header, Header + 5, Header + Chunk, Header + (2 * Chunk), whole.Length - 1]) Refused(whole[..length], _ => { });
        Refused(whole, bytes =>
        {
            var first = bytes[Header..(Header + Chunk)];
            bytes.AsSpan(Header + Chunk, Chunk).CopyTo(bytes.AsSpan(Header));
            first.CopyTo(bytes, Header + Chunk);
        });
        Refused([.. whole, 0], _ => { });
        Refused([.. whole, .. whole[Header..]], _ => { });
    }

    [Fact]
    public void A_file_that_is_none_is_told()
    {
        File.WriteAllText(Backup, "これはバックアップではありません。これはバックアップではありません。これはバックアップではありません。");
        Should.Throw<BackupException>(() => BackupArchive.Read(Backup, Passphrase, null, null, default)).Message.ShouldContain("sekisho のバックアップではありません");
        Should.Throw<BackupException>(() => BackupArchive.Read(Backup + "s", Passphrase, null, null, default)).Message.ShouldContain("を読めません");
    }

    private void Write()
    {
        Directory.CreateDirectory(Path.Combine(Source, "journal"));
        File.WriteAllText(Path.Combine(Source, "empty"), "");
        File.WriteAllText(Path.Combine(Source, "journal", "node"), "n");
        File.WriteAllBytes(Path.Combine(Source, "large"), RandomNumberGenerator.GetBytes((2 << 20) + 77));
        BackupArchive.Write(Source, new BackupManifest(1, "0.1.0", DateTimeOffset.UnixEpoch, "First", 0, [], BackupArchive.Describe(Source)), Backup, Passphrase, null, default);
    }

    private void Refused(byte[] content, Action<byte[]> change)
    {
        byte[] changed = [.. content];
        change(changed);
        File.WriteAllBytes(Backup, changed);
        Should.Throw<BackupException>(() => BackupArchive.Read(Backup, Passphrase, null, null, default)).Message.ShouldEndWith("ください。");
    }
}
