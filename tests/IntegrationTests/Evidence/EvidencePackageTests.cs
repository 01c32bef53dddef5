using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Databases;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Records;
using Sekisho.IntegrationTests.Storage;
using Sekisho.Server.Evidence;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Evidence;
using Case = Sekisho.Governance.Cases.Case;

namespace Sekisho.IntegrationTests.Evidence;

public sealed class EvidencePackageTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_nobody_touched_is_whole_and_says_what_it_is(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var decided = await town.DecidedAsync();
        await town.UseAsync(3, decided.PermitId);

        var content = await PackedFile.PackAsync(town.Host);
        var report = await PackedFile.VerifyAsync(content, await town.Host.Get<AuditFile>().FingerprintAsync(default));

        report.Fault.ShouldBeNull();
        (report.Entries, report.Events).ShouldBe((await town.Host.CountAsync("audit_entries"), await town.Host.CountAsync("events")));
        (report.Manifest!.BodyName, report.Manifest.Purpose, report.Manifest.LastEntry).ShouldBe(("試験町", "令和8年度の定期監査", report.Entries));
        (await PackedFile.VerifyAsync(content, new string('0', 64))).Fault.ShouldBe("署名した鍵が、指定された鍵と違います。");
        var file = new PackedFile(content);
        foreach (var name in (string[])["README.txt", "監査項目.xlsx", "audit/trail.jsonl", "audit/trail.csv", "cases/0001.html", "register/permits.xlsx", "register/permits.csv", "register/services.csv", "rules/local-2023-v1.html", "rules/local-2023-v1.json", "uses/summary.csv"]) file.Names.ShouldContain(name);
        foreach (var words in (string[])[decided.Number!, "青木 試", "適当", "版と確認値", decided.RevisionHash!]) file.Text("cases/0001.html").ShouldContain(words);
        file.Text("audit/trail.csv").Split("\r\n").Length.ShouldBe((int)report.Entries + 2);
        file.Text("audit/trail.csv").ShouldContain("副町長　上田 試（本人）,利用申請を決裁した," + decided.Number);
        file.Text("organization/posts.csv").ShouldContain("総務課,副町長,,");
        file.Text("README.txt").ShouldContain("sekisho audit verify このファイル.zip");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task The_table_of_audit_items_leads_to_files_that_are_there(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        await town.DecidedAsync();

        var file = new PackedFile(await PackedFile.PackAsync(town.Host));

        new SheetFile(file[AuditItemSheet.Name]).Faults().ShouldBeEmpty();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file[AuditItemSheet.Name]), isEditable: false);
        var links = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.HyperlinkRelationships).Select(l => l.Uri.OriginalString).Distinct().ToList();
        links.Count.ShouldBeGreaterThan(5);
        links.ShouldContain("cases/0001.html");
        links.ShouldBeSubsetOf(file.Names);
        var words = string.Concat(document.WorkbookPart.WorksheetParts.Select(p => p.Worksheet!.InnerText));
        foreach (var item in AuditItem.All) words.ShouldContain(item.Question);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Nothing_of_another_body_is_in_it(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationLife(kind);
        var other = new Guid("99000000-0000-7000-8000-000000000009");
        await host.FoundAsync(other);
        await host.ExecuteAsync($"UPDATE bodies SET name = '隣町' WHERE body_id = {other}");
        await host.Get<AuditRecorder>().RecordAsync(other, Actor.System, "audit.verify", "organization", other, "隣町の秘密", default);

        var file = new PackedFile(await PackedFile.PackAsync(host));

        foreach (var words in (string[])["隣町", other.ToString()]) file.AllText.ShouldNotContain(words);
        (await PackedFile.VerifyAsync(file.Zipped())).Fault.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Drafts_and_keys_are_vouched_for_and_not_shown(TestDatabaseKind kind)
    {
        await using var host = await AuditVerificationLife(kind);

        var content = await PackedFile.PackAsync(host);

        var lines = new PackedFile(content).Lines(new PackedFile(content).Events);
        var draft = lines.Select(l => JsonDocument.Parse(l).RootElement).Single(e => e.TryGetProperty("withheld", out _));
        draft.GetProperty("kind").GetString().ShouldBe("case");
        draft.TryGetProperty("json", out _).ShouldBeFalse();
        var report = await PackedFile.VerifyAsync(content);
        (report.Fault, report.Kept).ShouldBe((null, 1));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task What_was_disposed_of_leaves_its_hash_and_the_disposal_is_named(TestDatabaseKind kind)
    {
        await using var town = await DisposedAsync(kind);

        var content = await PackedFile.PackAsync(town.Host);
        var report = await PackedFile.VerifyAsync(content);

        report.Fault.ShouldBeNull();
        report.Kept.ShouldBeGreaterThan(5);
        var file = new PackedFile(content);
        file.Lines(EvidenceManifest.DisposedName).Length.ShouldBe((int)await town.Host.CountAsync("disposed_records"));
        file.Text("records/disposal-001.html").ShouldContain("満了のため");
        file.Names.Count(n => n.StartsWith("cases/", StringComparison.Ordinal)).ShouldBe(1);
        var today = new EvidencePeriod(town.Today, town.Today);
        (await PackedFile.VerifyAsync(await PackedFile.PackAsync(town.Host, today))).Fault.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task A_period_holds_the_events_of_its_days_and_the_whole_trail(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var old = await town.DecidedAsync();
        town.Years(2);
        var young = await town.DecidedAsync();

        var content = await PackedFile.PackAsync(town.Host, new EvidencePeriod(town.Today, town.Today));
        var report = await PackedFile.VerifyAsync(content);

        report.Fault.ShouldBeNull();
        report.Entries.ShouldBe(await town.Host.CountAsync("audit_entries"));
        report.Events.ShouldBe(young.Version + 1, "the case and its permit");
        var file = new PackedFile(content);
        file.Names.Where(n => n.StartsWith("cases/", StringComparison.Ordinal)).ShouldBe(["cases/0001.html"]);
        file.Text("cases/0001.html").ShouldContain(young.Number!);
        file.Text(file.Events).ShouldNotContain(old.Id.ToString());
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Attachments_are_in_it_unless_they_are_left_out(TestDatabaseKind kind)
    {
        await using var town = await RecordTown.CreateAsync(kind);
        var hash = await town.Host.Get<AttachmentStore>().KeepAsync(StorageHost.Town, "写し"u8.ToArray(), default);
        var id = Guid.NewGuid();
        (await ChangeExecutorTests.OpenAsync(town.Host, id)).Refusal.ShouldBeNull();
        (await CaseLife.DoAsync(town.Host, id, CaseCommand.Answer, null, StorageHost.Clerk)).Refusal.ShouldBeNull();
        (await town.Host.Changes.ChangeAsync<Case>(StorageHost.Request(id, null, StorageHost.Clerk), (c, desk) =>
            Task.FromResult(c.Answer(c.Answers with { Attachments = [new Attachment("図.txt", "text/plain", 6, hash)] }, new Actor(StorageHost.Clerk), desk.At)))).Refusal.ShouldBeNull();
        (await CaseLife.DoAsync(town.Host, id, CaseCommand.Submit, null, StorageHost.Clerk)).Refusal.ShouldBeNull();

        var (with, without) = (new PackedFile(await PackedFile.PackAsync(town.Host)), new PackedFile(await PackedFile.PackAsync(town.Host, attachments: false)));

        var name = with.Names.Single(n => n.StartsWith(EvidenceManifest.AttachmentFolder + hash, StringComparison.Ordinal));
        with.Text(name).ShouldBe("写し");
        with.Text("cases/0001.html").ShouldContain("../" + name);
        without.Names.ShouldNotContain(n => n.StartsWith(EvidenceManifest.AttachmentFolder, StringComparison.Ordinal));
        without.Text("cases/0001.html").ShouldContain("この証跡には入れていません");
    }

    internal static async Task<RecordTown> DisposedAsync(TestDatabaseKind kind)
    {
        var town = await RecordTown.CreateAsync(kind);
        await town.UseAsync(2, (await town.DecidedAsync()).PermitId);
        town.Years(14);
        await town.UseAsync(2, (await town.DecidedAsync()).PermitId);
        var plan = (await town.DraftAsync()).ShouldNotBeNull();
        await town.ApproveAndStartAsync(plan.Id, "満了のため");
        await town.CarryOutAsync(plan.Id);
        return town;
    }

    private static Task<StorageHost> AuditVerificationLife(TestDatabaseKind kind) => Audit.AuditVerificationTests.LivedInAsync(kind);
}
