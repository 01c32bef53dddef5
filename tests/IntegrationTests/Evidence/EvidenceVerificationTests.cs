using System.Text;
using System.Text.Json.Nodes;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Records;
using Sekisho.Storage.Evidence;

namespace Sekisho.IntegrationTests.Evidence;

/// <summary>What somebody could do to a package on its way, and what the check then says.</summary>
public sealed class EvidenceVerificationTests : IAsyncLifetime
{
    private RecordTown town = null!;
    private byte[] original = null!;

    public async ValueTask InitializeAsync()
    {
        town = await RecordTown.CreateAsync(TestDatabaseKind.Sqlite);
        await town.DecidedAsync();
        original = await PackedFile.PackAsync(town.Host);
    }

    public ValueTask DisposeAsync() => town.DisposeAsync();

    [Theory]
    [InlineData("cases/0001.html")]
    [InlineData("register/permits.csv")]
    [InlineData("監査項目.xlsx")]
    [InlineData("README.txt")]
    [InlineData("rules/local-2023-v1.json")]
    public async Task One_changed_byte_of_a_paper_is_found_and_its_file_named(string name)
    {
        var file = new PackedFile(original);
        file[name][file[name].Length / 2] ^= 1;

        var report = await PackedFile.VerifyAsync(file.Zipped());

        (report.File, report.Fault).ShouldBe((name, "内容が目録のハッシュ値と一致しません（書き換え）。"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_changed_byte_of_the_trail_is_found_and_its_entry_named_whoever_signed(bool resealed)
    {
        var file = new PackedFile(original);
        Change(file, EvidenceManifest.TrailName, 3, l => l.Replace("service.register", "service.registes", StringComparison.Ordinal));

        var report = await VerifyAsync(file, resealed);

        (report.File, report.Fault).ShouldBe((EvidenceManifest.TrailName, "第3号の内容とハッシュ値が一致しません（書き換え）。"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_changed_byte_of_an_event_is_found_and_its_entry_named_whoever_signed(bool resealed)
    {
        var file = new PackedFile(original);
        var (at, entry) = Find(file, "submitted");
        Change(file, file.Events, at, l => l.Replace("第1号", "第2号", StringComparison.Ordinal));

        var report = await VerifyAsync(file, resealed);

        report.File.ShouldBe(file.Events);
        report.Fault.ShouldNotBeNull().ShouldContain($"第{entry}号が証明する記録が書き換えられたか、失われています。");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_removed_entry_is_found_and_named(bool resealed)
    {
        var file = new PackedFile(original);
        var lines = file.Lines(EvidenceManifest.TrailName).ToList();
        lines.RemoveAt(4);
        file.Write(EvidenceManifest.TrailName, lines);

        var report = await VerifyAsync(file, resealed);

        (report.File, report.Fault).ShouldBe((EvidenceManifest.TrailName, "第4号があるべきところに第5号があります（抜け、または順序の入れ替え）。"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_removed_event_is_found_and_named(bool resealed)
    {
        var file = new PackedFile(original);
        var (at, entry) = Find(file, "submitted");
        var lines = file.Lines(file.Events).ToList();
        lines.RemoveAt(at);
        file.Write(file.Events, lines);

        var report = await VerifyAsync(file, resealed);

        report.File.ShouldBe(file.Events);
        report.Fault.ShouldNotBeNull().ShouldContain($"第{entry}号が証明する記録がありません");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_entries_that_changed_places_are_found_and_named(bool resealed)
    {
        var file = new PackedFile(original);
        var lines = file.Lines(EvidenceManifest.TrailName);
        (lines[4], lines[5]) = (lines[5], lines[4]);
        file.Write(EvidenceManifest.TrailName, lines);

        var report = await VerifyAsync(file, resealed);

        (report.File, report.Fault).ShouldBe((EvidenceManifest.TrailName, "第4号があるべきところに第5号があります（抜け、または順序の入れ替え）。"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_events_that_changed_places_are_found_and_named(bool resealed)
    {
        var file = new PackedFile(original);
        var (at, entry) = Find(file, "submitted");
        var lines = file.Lines(file.Events);
        (lines[at], lines[at - 1]) = (lines[at - 1], lines[at]);
        file.Write(file.Events, lines);

        var report = await VerifyAsync(file, resealed);

        report.File.ShouldBe(file.Events);
        report.Fault.ShouldNotBeNull().ShouldContain($"第{entry - 1}号が証明する記録がありません（抜け、または順序の入れ替え）。");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_added_event_is_found_and_named(bool resealed)
    {
        var file = new PackedFile(original);
        var (at, entry) = Find(file, "submitted");
        var lines = file.Lines(file.Events).ToList();
        lines.Insert(at + 1, lines[at]);
        file.Write(file.Events, lines);

        var report = await VerifyAsync(file, resealed);

        report.File.ShouldBe(file.Events);
        report.Fault.ShouldNotBeNull().ShouldContain($"第{entry}号の2番目の記録があるべきところに、1番目の記録があります");
    }

    [Fact]
    public async Task An_added_file_is_found_and_named()
    {
        var file = new PackedFile(original);
        file["cases/9999.html"] = "偽"u8.ToArray();

        var report = await PackedFile.VerifyAsync(file.Zipped());

        (report.File, report.Fault).ShouldBe(("cases/9999.html", "目録にないファイルです（加えられたもの）。"));
    }

    [Fact]
    public async Task A_removed_file_is_found_and_named()
    {
        var file = new PackedFile(original);
        file.Remove("cases/0001.html");

        var report = await PackedFile.VerifyAsync(file.Zipped());

        (report.File, report.Fault).ShouldBe(("cases/0001.html", "目録にありますが、ファイルがありません（抜け）。"));
    }

    [Fact]
    public async Task A_changed_list_or_signature_is_found()
    {
        foreach (var (name, from, to) in new[] { (EvidenceManifest.Name, "試験町", "実験町"), (EvidenceManifest.SignatureName, "\"signature\":\"", "\"signature\":\"AAAA") })
        {
            var file = new PackedFile(original);
            file[name] = Encoding.UTF8.GetBytes(file.Text(name).Replace(from, to, StringComparison.Ordinal));

            (await PackedFile.VerifyAsync(file.Zipped())).Fault.ShouldNotBeNull().ShouldContain("目録と署名が合いません");
        }
    }

    [Fact]
    public async Task The_list_cannot_leave_a_file_out_or_end_the_trail_early()
    {
        var file = new PackedFile(original);
        file.Write(EvidenceManifest.TrailName, file.Lines(EvidenceManifest.TrailName)[..^2]);
        (await VerifyAsync(file, true)).Fault.ShouldNotBeNull().ShouldContain("末尾の署名の行がありません");

        file.Remove(EvidenceManifest.TrailName);
        (await VerifyAsync(file, true)).Fault.ShouldBe("監査証跡がありません。");
    }

    [Fact]
    public async Task What_is_no_package_is_said_to_be_none()
    {
        (await PackedFile.VerifyAsync("PKではない"u8.ToArray())).Fault.ShouldBe("ZIPのファイルとして読み取れません。途中で切れているか、壊れています。");
        (await PackedFile.VerifyAsync(original[..(original.Length / 2)])).Fault.ShouldNotBeNull();
        var file = new PackedFile(original);
        file.Remove(EvidenceManifest.Name);
        (await PackedFile.VerifyAsync(file.Zipped())).Fault.ShouldBe("目録がないか、読み取れません。");
    }

    [Fact]
    public async Task Of_all_bytes_of_the_file_none_that_carries_content_can_be_changed_unseen()
    {
        var contents = new PackedFile(original);
        for (var i = 0; i < original.Length; i += 211)
        {
            var changed = (byte[])original.Clone();
            changed[i] ^= 0x10;
            if ((await PackedFile.VerifyAsync(changed)).Fault is not null) continue;
            var read = new PackedFile(changed);
            read.Names.ShouldBe(contents.Names, $"byte {i}");
            read.AllText.ShouldBe(contents.AllText, $"byte {i}");
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task An_event_cannot_pass_for_disposed_of(TestDatabaseKind kind)
    {
        await using var disposed = await EvidencePackageTests.DisposedAsync(kind);
        var file = new PackedFile(await PackedFile.PackAsync(disposed.Host));
        var lines = file.Lines(file.Events);
        var gone = lines.Select(l => JsonNode.Parse(l)!).First(n => n["disposal"] is not null);
        var at = Array.FindIndex(lines, l => l.Contains("submitted", StringComparison.Ordinal));
        var taken = JsonNode.Parse(lines[at])!;
        var leaf = Governance.Audit.EventDigest.LeafOf(new Governance.Audit.StoredEvent((string)taken["kind"]!, (Guid)taken["subject"]!, (int)taken["version"]!, (string)taken["json"]!));
        var (entry, ordinal, disposal) = ((long)taken["sequence"]!, (int)taken["ordinal"]!, (long)gone["disposal"]!);
        lines[at] = $"{{\"sequence\":{entry},\"ordinal\":{ordinal},\"leaf\":\"{Convert.ToHexStringLower(leaf)}\",\"disposal\":{disposal}}}";
        file.Write(file.Events, lines);

        var alone = await PackedFile.VerifyAsync(await file.ResealedAsync(disposed.Host));
        alone.Fault.ShouldBe($"第{entry}号の{ordinal + 1}番目の記録は廃棄されたとありますが、第{disposal}号の廃棄の記録にありません。");

        var kept = file.Lines(EvidenceManifest.DisposedName).ToList();
        kept.Insert(kept.FindIndex(l => l.Contains($"\"disposal\":{disposal},", StringComparison.Ordinal)), $"{{\"disposal\":{disposal},\"sequence\":{entry},\"ordinal\":{ordinal},\"leaf\":\"{Convert.ToHexStringLower(leaf)}\"}}");
        file.Write(EvidenceManifest.DisposedName, kept);
        (await PackedFile.VerifyAsync(await file.ResealedAsync(disposed.Host))).Fault.ShouldBe($"第{disposal}号の廃棄の記録と、廃棄の跡が一致しません。");

        file.Write(EvidenceManifest.DisposedName, file.Lines(EvidenceManifest.DisposedName).Select(l => l.Replace($"\"disposal\":{disposal},", "\"disposal\":2,", StringComparison.Ordinal)));
        (await PackedFile.VerifyAsync(await file.ResealedAsync(disposed.Host))).Fault.ShouldNotBeNull().ShouldContain("承認された廃棄の記録にない廃棄");
    }

    private static void Change(PackedFile file, string name, int line, Func<string, string> change)
    {
        var lines = file.Lines(name);
        var changed = change(lines[line]);
        changed.ShouldNotBe(lines[line]);
        lines[line] = changed;
        file.Write(name, lines);
    }

    /// <summary>The line of an event, and the entry under which it stands.</summary>
    private static (int Line, long Entry) Find(PackedFile file, string kind)
    {
        var lines = file.Lines(file.Events);
        var at = Array.FindIndex(lines, l => l.Contains(kind, StringComparison.Ordinal));
        return (at, (long)JsonNode.Parse(lines[at])!["sequence"]!);
    }

    private async Task<EvidenceReport> VerifyAsync(PackedFile file, bool resealed) => await PackedFile.VerifyAsync(resealed ? await file.ResealedAsync(town.Host) : file.Zipped());
}
