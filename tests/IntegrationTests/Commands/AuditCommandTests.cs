using System.Text;
using Sekisho.IntegrationTests.Audit;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;

namespace Sekisho.IntegrationTests.Commands;

public sealed class AuditCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-test-");

    private string Exported => Path.Combine(folder.FullName, "trail.jsonl");

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_whole_trail_verifies_live_and_exported_and_offline(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var settings = await CommandLine.SettingsAsync(host, folder);

        var live = await CommandLine.RunAsync(settings, "audit", "verify");
        live.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => o.Text.ShouldContain("正常: 試験町"), o => o.Text.ShouldContain("利用記録 2件"));

        var export = await CommandLine.RunAsync(settings, "audit", "export", "--out", Exported);
        export.Exit.ShouldBe(0, export.Errors);

        // Offline: neither database nor key.
        var file = await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", "--file", Exported);
        file.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => o.Text.ShouldContain("正常"));
        var fingerprint = file.Text.Split("指紋:")[1].Trim();
        (await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", "--file", Exported, "--fingerprint", fingerprint)).Exit.ShouldBe(0);
        var other = await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", "--file", Exported, "--fingerprint", new string('0', 64));
        other.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("署名した鍵が、指定された鍵と違います。"));

        (await CommandLine.RunAsync(settings, "audit", "verify")).Exit.ShouldBe(0);
        (await host.CountAsync("audit_entries WHERE action = 'audit.export'")).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_changed_byte_in_the_database_is_named_and_the_exit_code_is_1(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var settings = await CommandLine.SettingsAsync(host, folder);
        (await host.ExecuteAsync($"UPDATE audit_entries SET json = replace(json, 'service.register', 'service.registes') WHERE sequence = 3")).ShouldBe(1);

        var live = await CommandLine.RunAsync(settings, "audit", "verify");

        live.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("異常あり: 試験町"), o => o.Text.ShouldContain("第3号の内容とハッシュ値が一致しません"));
    }

    [Fact]
    public async Task A_changed_byte_in_the_file_is_named_and_the_exit_code_is_1()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var settings = await CommandLine.SettingsAsync(host, folder);
        (await CommandLine.RunAsync(settings, "audit", "export", "--out", Exported)).Exit.ShouldBe(0);
        var text = await File.ReadAllTextAsync(Exported, Encoding.UTF8);
        await File.WriteAllTextAsync(Exported, text.Replace("service.register", "service.registes", StringComparison.Ordinal), new UTF8Encoding(false));

        var file = await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", "--file", Exported);

        file.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("第3号"), o => o.Text.ShouldContain("第2号までは正常"));
    }

    [Fact]
    public async Task Of_several_bodies_one_is_named_and_no_file_is_overwritten()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var settings = await CommandLine.SettingsAsync(host, folder);
        await File.WriteAllTextAsync(Exported, "前の記録");
        (await CommandLine.RunAsync(settings, "audit", "export", "--out", Exported)).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("すでにあります"));
        (await File.ReadAllTextAsync(Exported)).ShouldBe("前の記録");
        await host.FoundAsync(Guid.NewGuid());
        await host.ExecuteAsync($"UPDATE bodies SET name = '隣町' WHERE body_id <> {StorageHost.Town}");
        var target = Path.Combine(folder.FullName, "second.jsonl");

        var unclear = await CommandLine.RunAsync(settings, "audit", "export", "--out", target);
        unclear.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("--body 隣町"), _ => File.Exists(target).ShouldBeFalse());

        (await CommandLine.RunAsync(settings, "audit", "export", "--out", target, "--body", "試験町")).Exit.ShouldBe(0);
        (await CommandLine.RunAsync(settings, "audit", "verify", "--file", target)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        await using var host = await StorageHost.EmptyAsync(TestDatabaseKind.Sqlite);
        var settings = await CommandLine.SettingsAsync(host, folder);

        (await CommandLine.RunAsync(settings, "audit", "verify")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("まだ団体が登録されていません"));
        (await CommandLine.RunAsync(settings, "audit", "verify", "--file", Exported)).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("がありません"));
        settings.Remove("SEKISHO_MASTER_KEY_FILE");
        (await CommandLine.RunAsync(settings, "audit", "verify")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("マスター鍵がありません"));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export", "--out", "trail.jsonl")]
    public async Task A_mistyped_folder_is_not_made(params string[] arguments)
    {
        await using var host = await StorageHost.EmptyAsync(TestDatabaseKind.Sqlite);
        var settings = await CommandLine.SettingsAsync(host, folder);
        var (missing, empty) = (Path.Combine(folder.FullName, "dta"), folder.CreateSubdirectory("empty"));

        (await CommandLine.RunAsync(settings, ["audit", .. arguments, "--data", missing])).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain($"「{Path.Combine(missing, "sekisho.db")}」がありません"));
        settings.Remove("SEKISHO_MASTER_KEY_FILE");
        (await CommandLine.RunAsync(settings, ["audit", .. arguments, "--sample", "--data", empty.FullName])).Exit.ShouldBe(2);

        Directory.Exists(missing).ShouldBeFalse();
        empty.GetFileSystemInfos().ShouldBeEmpty();
        File.Exists("trail.jsonl").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_database_of_another_version_is_left_as_it_is(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var settings = await CommandLine.SettingsAsync(host, folder);
        const string Versions = "\"__EFMigrationsHistory\"";
        var before = await host.CountAsync(Versions);
        await host.ExecuteAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Newer', '99')""");
        (await CommandLine.RunAsync(settings, "audit", "verify")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("データベースの版が"));

        await host.ExecuteAsync($"""DELETE FROM "__EFMigrationsHistory" """);
        (await CommandLine.RunAsync(settings, "audit", "verify")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("データベースの版が"));

        before.ShouldBeGreaterThan(0);
        (await host.CountAsync(Versions)).ShouldBe(0);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
