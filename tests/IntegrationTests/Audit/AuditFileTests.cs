using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Storage.Audit;

namespace Sekisho.IntegrationTests.Audit;

public sealed class AuditFileTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_exported_trail_verifies_by_itself(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationTests.LivedInAsync(kind);
        var file = await ExportAsync(host);

        var report = await VerifyAsync(file);

        report.Fault.ShouldBeNull();
        report.Entries.ShouldBe(await host.CountAsync("audit_entries"));
        (await AuditFile.VerifyAsync(new MemoryStream(file), report.Fingerprint, default)).Fault.ShouldBeNull();
        (await AuditFile.VerifyAsync(new MemoryStream(file), new string('0', 64), default)).Fault.ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_single_changed_byte_is_found()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var file = await ExportAsync(host);

        for (var i = 0; i < file.Length; i += 7)
        {
            var changed = (byte[])file.Clone();
            changed[i] ^= 0x01;
            (await VerifyAsync(changed)).Fault.ShouldNotBeNull($"byte {i} of {file.Length}");
        }
    }

    [Fact]
    public async Task A_changed_entry_is_named()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var lines = System.Text.Encoding.UTF8.GetString(await ExportAsync(host)).Split('\n');
        lines[3] = lines[3].Replace("service.register", "service.registes", StringComparison.Ordinal);

        (await VerifyAsync(Joined(lines))).Fault.ShouldNotBeNull().ShouldContain("第3号");
    }

    [Fact]
    public async Task Missing_last_lines_are_noticed()
    {
        await using var host = await AuditVerificationTests.LivedInAsync(TestDatabaseKind.Sqlite);
        var lines = System.Text.Encoding.UTF8.GetString(await ExportAsync(host)).TrimEnd('\n').Split('\n');

        (await VerifyAsync(Joined(lines[..^1]))).Fault.ShouldNotBeNull().ShouldContain("署名の行がありません");
        (await VerifyAsync(Joined([.. lines[..^2], lines[^1]]))).Fault.ShouldNotBeNull().ShouldContain("までですが");
    }

    private static byte[] Joined(IEnumerable<string> lines) => System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");

    private static Task<AuditFileReport> VerifyAsync(byte[] file) => AuditFile.VerifyAsync(new MemoryStream(file), null, default);

    private static async Task<byte[]> ExportAsync(StorageHost host)
    {
        using var target = new MemoryStream();
        await host.Get<AuditFile>().WriteAsync(StorageHost.Town, target, default);
        return target.ToArray();
    }
}
