using Sekisho.IntegrationTests.Audit;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Evidence;
using Sekisho.Storage.Evidence;

namespace Sekisho.IntegrationTests.Commands;

public sealed class EvidenceRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sekisho-evidence-");

    private string Package => Path.Combine(folder.FullName, "evidence.zip");

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_package_is_made_and_checked_elsewhere_without_any_setting(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var settings = await CommandLine.SettingsAsync(host, folder);

        var made = await CommandLine.RunAsync(settings, "audit", "package", "--out", Package, "--purpose", "定期監査");
        made.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0, o.Errors), o => o.Text.ShouldContain("まとめました"), o => o.Text.ShouldContain("署名した鍵の指紋: "));
        var fingerprint = made.Text.Split("署名した鍵の指紋: ")[1].Trim();

        var whole = await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", Package, "--fingerprint", fingerprint);
        whole.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(0), o => o.Text.ShouldContain("正常: 試験町"), o => o.Text.ShouldContain("目的: 定期監査"), o => o.Text.ShouldContain(fingerprint));
        (await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", "--file", Package)).Exit.ShouldBe(0);
        (await host.CountAsync("audit_entries WHERE action = 'audit.package' AND json LIKE '%定期監査%'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_is_named_with_its_file_and_the_exit_code_is_1()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var file = new PackedFile(await PackedFile.PackAsync(host));
        file.Write(EvidenceManifest.TrailName, file.Lines(EvidenceManifest.TrailName).Select(l => l.Replace("service.register", "service.registes", StringComparison.Ordinal)));
        await File.WriteAllBytesAsync(Package, file.Zipped());

        var found = await CommandLine.RunAsync(new Dictionary<string, string>(), "audit", "verify", Package);

        found.ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(1), o => o.Text.ShouldContain("異常あり: audit/trail.jsonl: 第3号の内容とハッシュ値が一致しません"));
    }

    [Fact]
    public async Task Without_a_purpose_or_over_another_file_nothing_is_packed()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var settings = await CommandLine.SettingsAsync(host, folder);
        (await CommandLine.RunAsync(settings, "audit", "package", "--out", Package, "--purpose", " ")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("何のためにまとめるか"));
        (await CommandLine.RunAsync(settings, "audit", "package", "--out", Package, "--purpose", "監査", "--from", "2026-05-01", "--until", "2026-04-01")).Exit.ShouldBe(2);
        File.Exists(Package).ShouldBeFalse();
        await File.WriteAllTextAsync(Package, "前の証跡");

        (await CommandLine.RunAsync(settings, "audit", "package", "--out", Package, "--purpose", "監査")).ShouldSatisfyAllConditions(o => o.Exit.ShouldBe(2), o => o.Errors.ShouldContain("すでにあります"));
        (await File.ReadAllTextAsync(Package)).ShouldBe("前の証跡");
        (await host.CountAsync("audit_entries WHERE action = 'audit.package'")).ShouldBe(0);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
