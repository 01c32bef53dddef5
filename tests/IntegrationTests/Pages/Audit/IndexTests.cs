using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Audit;

public sealed class IndexTests
{
    [Fact]
    public async Task The_trail_tells_who_did_what_by_which_post_and_on_what_basis()
    {
        await using var server = await SampleServer.StartAsync();
        var permit = await new PermitBuilder(server).MakeAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");

        var all = await auditor.GetAsync("/audit");
        var cases = await auditor.GetAsync("/audit?act=case.");
        var before = await auditor.GetAsync("/audit?until=2020-01-01");

        var decided = cases.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("利用申請を決裁した"));
        foreach (var word in (string[])["総務部長　田中 恵子（本人）", "ガイドライン 8.3(2)②"]) decided.TextContent.ShouldContain(word);
        decided.QuerySelector($"a[href='/applications/{permit.CaseId}']").ShouldNotBeNull();
        cases.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(5);
        all.Document.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(15);
        all.Text.ShouldNotContain("説明のない操作");
        before.Text.ShouldContain("この条件に合う記録はありません");
    }

    [Fact]
    public async Task Verification_finds_all_whole_and_is_itself_recorded()
    {
        await using var server = await SampleServer.StartAsync();
        await new PermitBuilder(server).MakeAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");

        var page = await auditor.PressAsync(await auditor.GetAsync("/audit"), "検証する");

        page.Document.QuerySelector(".notice--success")!.TextContent.ShouldContain("正常");
        (await TrailReader.ActionsOfAsync(server, "watanabe")).ShouldContain("audit.verify");
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET json = replace(json, 'case.submit', 'case.submiT') WHERE action = 'case.submit'")]
    [InlineData("UPDATE audit_entries SET json = 'x' || substr(json, 2) WHERE action = 'case.submit'")]
    public async Task A_changed_byte_is_found_and_named_and_the_list_still_opens(string statement)
    {
        await using var server = await SampleServer.StartAsync();
        await new PermitBuilder(server).MakeAsync();
        await using (var context = await server.Services.GetRequiredService<IDbContextFactory<SekishoContext>>().CreateDbContextAsync())
        {
            (await context.Database.ExecuteSqlRawAsync(statement)).ShouldBe(1);
        }

        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var page = await auditor.PressAsync(await auditor.GetAsync("/audit"), "検証する");

        var sequence = page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("読み取れません") || r.TextContent.Contains("submiT")).QuerySelector("td")!.TextContent;
        page.Document.QuerySelector(".notice--error")!.TextContent.ShouldContain($"第{sequence}号の内容とハッシュ値が一致しません");
    }

    [Theory]
    [InlineData("UPDATE audit_entries SET at = 'X' || at WHERE action = 'case.submit'", "か、それが証明する記録を読み取れません")]
    [InlineData("UPDATE audit_identities SET person_id = 'x' WHERE reference = (SELECT json_extract(json, '$.person') FROM audit_entries WHERE action = 'case.submit')", "状態の一部を読み取れません")]
    public async Task What_cannot_be_read_any_more_is_a_fault_and_the_list_still_opens(string statement, string named)
    {
        await using var server = await SampleServer.StartAsync();
        await new PermitBuilder(server).MakeAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var before = await auditor.GetAsync("/audit");
        await using (var context = await server.Services.GetRequiredService<IDbContextFactory<SekishoContext>>().CreateDbContextAsync())
        {
            (await context.Database.ExecuteSqlRawAsync(statement)).ShouldBe(1);
        }

        var page = await auditor.PressAsync(before, "検証する");

        page.Document.QuerySelector(".notice--error")!.TextContent.ShouldContain(named);
        page.Document.QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_exported_file_verifies_under_the_fingerprint_that_the_page_shows()
    {
        await using var server = await SampleServer.StartAsync();
        await new PermitBuilder(server).MakeAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var page = await chief.GetAsync("/audit");

        using var response = await chief.DownloadAsync(page, "書き出す");
        var content = await response.Content.ReadAsByteArrayAsync();
        var fingerprint = page.Document.QuerySelectorAll("details code")[^1].TextContent.Replace(" ", "", StringComparison.Ordinal);

        response.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldStartWith("sekisho-audit-");
        var report = await AuditFile.VerifyAsync(new MemoryStream(content), fingerprint, default);
        report.Fault.ShouldBeNull();
        report.Entries.ShouldBeGreaterThan(15);
        content[content.Length / 2] ^= 1;
        (await AuditFile.VerifyAsync(new MemoryStream(content), fingerprint, default)).Fault.ShouldNotBeNull();
        (await TrailReader.ActionsOfAsync(server, "takahashi")).ShouldContain("audit.export");
    }

    [Fact]
    public async Task Only_auditor_and_chief_may_look()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);
        (await stranger.GetAsync("/audit")).Address.AbsolutePath.ShouldBe("/sign-in");

        foreach (var (name, status) in new[] { ("yamada", HttpStatusCode.Forbidden), ("tanaka", HttpStatusCode.Forbidden), ("ito", HttpStatusCode.Forbidden), ("watanabe", HttpStatusCode.OK), ("takahashi", HttpStatusCode.OK) })
        {
            using var visitor = await Visitor.AsAsync(server, name);
            (await visitor.GetAsync("/audit")).Status.ShouldBe(status);
        }
    }
}
