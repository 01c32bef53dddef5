using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Sekisho.IntegrationTests.Audit;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;

namespace Sekisho.IntegrationTests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    private string Passphrase => Path.Combine(folder.FullName, "passphrase");

    private string Shelf => Path.Combine(folder.FullName, "shelf");

    private string Target => Path.Combine(folder.FullName, "restored");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_backup_is_taken_verified_and_put_back_elsewhere_with_the_same_head_and_key(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var settings = await SettingsAsync(host);

        var taken = await CommandLine.RunAsync(settings, "backup", "--to", Shelf, "--passphrase-file", Passphrase);
        taken.Exit.ShouldBe(0, taken.Errors);
        var head = HeadOf(taken.Text);
        var file = Backups().ShouldHaveSingleItem();
        var verified = await CommandLine.RunAsync(None, "backup", "verify", file, "--passphrase-file", Passphrase);
        verified.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => HeadOf(o.Text).ShouldBe(head));

        await using var other = kind is TestDatabaseKind.PostgreSql ? await TestDatabase.CreateAsync(kind) : null;
        Dictionary<string, string> elsewhere = new() { ["SEKISHO_DATA"] = Target, ["SEKISHO_MASTER_KEY_FILE"] = Path.Combine(folder.FullName, "new.key") };
        if (other is not null) elsewhere["SEKISHO_POSTGRESQL"] = other.ConnectionString;
        var restored = await CommandLine.RunAsync(elsewhere, "restore", file, "--passphrase-file", Passphrase);
        restored.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => HeadOf(o.Text).ShouldBe(head));

        (await File.ReadAllTextAsync(elsewhere["SEKISHO_MASTER_KEY_FILE"])).Trim().ShouldBe((await File.ReadAllTextAsync(settings["SEKISHO_MASTER_KEY_FILE"])).Trim());
        var audit = await CommandLine.RunAsync(elsewhere, "audit", "verify");
        audit.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => o.Text.ShouldContain(head));
        Directory.EnumerateDirectories(Target, "restore-*").ShouldBeEmpty();

        // What is there is never written over.
        var again = await CommandLine.RunAsync(elsewhere, "restore", file, "--passphrase-file", Passphrase);
        again.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("すでに"));
        (await CommandLine.RunAsync(elsewhere, "audit", "verify")).Exit.ShouldBe(0);
        (await host.CountAsync("audit_entries WHERE action = 'backup.make'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_byte_is_found_before_anything_is_put_back()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        (await CommandLine.RunAsync(await SettingsAsync(host), "backup", "--to", Shelf, "--passphrase-file", Passphrase)).Exit.ShouldBe(0);
        var file = Backups()[0];
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes);

        var verified = await CommandLine.RunAsync(None, "backup", "verify", file, "--passphrase-file", Passphrase);
        var restored = await CommandLine.RunAsync(None, "restore", file, "--passphrase-file", Passphrase, "--data", Target);

        verified.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("異常あり: バックアップのファイルが書き換えられたか"));
        restored.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("戻しませんでした"));
        Directory.EnumerateFileSystemEntries(Target).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_so_many_are_kept_and_faults_are_told_together()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var settings = await SettingsAsync(host);
        for (var i = 0; i < 3; i++)
        {
            (await CommandLine.RunAsync(settings, "backup", "--to", Shelf, "--passphrase-file", Passphrase, "--keep", "2")).Exit.ShouldBe(0);
            await Task.Delay(1100);
        }

        var faulty = await CommandLine.RunAsync(settings, "backup", "--to", Shelf + "s", "--keep", "0");

        Backups().Count.ShouldBe(2);
        faulty.ShouldSatisfyAllConditions(
            o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("がありません。作ってから実行してください。"), o => o.Errors.ShouldContain("--keep は"), o => o.Errors.ShouldContain("パスフレーズがありません"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Killed_at_any_moment_backups_that_have_a_name_are_whole_and_restoring_leaves_all_or_nothing(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        for (var i = 0; i < 300; i++) (await ChangeExecutorTests.OpenAsync(host, Guid.NewGuid())).Refusal.ShouldBeNull();
        var settings = await SettingsAsync(host);
        var watch = Stopwatch.StartNew();
        (await CommandLine.RunAsync(settings, "backup", "--to", Shelf, "--passphrase-file", Passphrase)).Exit.ShouldBe(0);
        var whole = watch.Elapsed;
        var first = Backups()[0];

        foreach (var share in Moments) await KillAsync(settings, whole * share, "backup", "--to", Shelf, "--passphrase-file", Passphrase);
        foreach (var file in Backups()) (await CommandLine.RunAsync(None, "backup", "verify", file, "--passphrase-file", Passphrase)).Exit.ShouldBe(0);

        foreach (var share in Moments)
        {
            var at = Path.Combine(Target, share.ToString(CultureInfo.InvariantCulture));
            await using var other = kind is TestDatabaseKind.PostgreSql ? await TestDatabase.CreateAsync(kind) : null;
            Dictionary<string, string> elsewhere = new() { ["SEKISHO_DATA"] = at, ["SEKISHO_MASTER_KEY_FILE"] = Path.Combine(at, "master.key") };
            if (other is not null) elsewhere["SEKISHO_POSTGRESQL"] = other.ConnectionString;
            await KillAsync(elsewhere, whole * share, "restore", first, "--passphrase-file", Passphrase);
            var isThere = other is null ? File.Exists(Path.Combine(at, "sekisho.db")) : await HoldsBodyAsync(other);
            if (!isThere)
            {
                var again = await CommandLine.RunAsync(elsewhere, "restore", first, "--passphrase-file", Passphrase);
                again.Exit.ShouldBe(0, again.Errors);
            }

            var verified = await CommandLine.RunAsync(elsewhere, "audit", "verify");
            verified.Exit.ShouldBe(0, verified.Text + verified.Errors);
        }
    }

    /// <summary>Shares of the time that a backup takes.</summary>
    private static readonly double[] Moments = [0.5, 0.8, 0.95];

    private static Dictionary<string, string> None => [];

    private static string HeadOf(string text) => text.Split("ハッシュ値 ")[1][..64];

    private IReadOnlyList<string> Backups() => [.. Directory.EnumerateFiles(Shelf, "*.sekisho-backup").Order(StringComparer.Ordinal)];

    private async Task<Dictionary<string, string>> SettingsAsync(StorageHost host)
    {
        Directory.CreateDirectory(Shelf);
        await File.WriteAllTextAsync(Passphrase, "例示のパスフレーズは二十文字より長くします\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Passphrase, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return await CommandLine.SettingsAsync(host, folder);
    }

    private static async Task<bool> HoldsBodyAsync(TestDatabase database)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT to_regclass('bodies') IS NOT NULL", connection);
        if (await command.ExecuteScalarAsync() is not true) return false;
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM bodies)";
        return await command.ExecuteScalarAsync() is true;
    }

    private static async Task KillAsync(IReadOnlyDictionary<string, string> settings, TimeSpan after, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sekisho.dll"), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
    }
}
