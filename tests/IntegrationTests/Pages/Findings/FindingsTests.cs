using System.Net;
using Sekisho.Governance.Calendars;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Findings;

public sealed class FindingsTests
{
    [Fact]
    public async Task A_finding_is_put_down_answered_returned_and_confirmed()
    {
        await using var server = await SampleServer.StartAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        using var head = await Visitor.AsAsync(server, "suzuki");
        var finding = await RegisterAsync(server, auditor);
        finding.Text.ShouldContain("登録し、所属長に知らせました。");
        var path = finding.Address.AbsolutePath;

        var home = await head.GetAsync("/");
        home.Document.QuerySelector($".task a[href='{path}']")!.TextContent.ShouldContain("監査の指摘に回答する：");
        await head.PressAsync(await head.GetAsync(path), "計画を出す", ("Text", "研修をします。"), ("Until", Day(server, 10)));
        var reported = await head.PressAsync(await head.GetAsync(path), "是正を報告する", ("Text", "研修をしました。"), ("Evidence", "広第3号"));
        reported.Text.ShouldContain("確認待ち");
        (await auditor.GetAsync("/")).Text.ShouldContain("是正報告を確かめる：");
        var returned = await auditor.PressAsync(await auditor.GetAsync(path), "部署に戻す", ("Reason", "名簿がありません。"));
        returned.Text.ShouldContain("是正中");
        (await head.GetAsync(path)).Text.ShouldContain("名簿がありません。");
        await head.PressAsync(await head.GetAsync(path), "是正を報告する", ("Text", "名簿を付けました。"));
        var confirmed = await auditor.PressAsync(await auditor.GetAsync(path), "是正を確認して完了にする", ("Reason", "名簿を見ました。"));

        confirmed.Text.ShouldContain("完了");
        confirmed.Document.QuerySelectorAll("form[action*='handler'], main form").ShouldBeEmpty();
        var acts = await TrailReader.ActionsOfAsync(server, "watanabe");
        foreach (var act in (string[])["finding.register", "finding.return", "finding.confirm"]) acts.ShouldContain(act);
        using var sheet = await auditor.DownloadAsync(await auditor.GetAsync("/findings"), "この一覧を Excel で書き出す");
        (await SheetFile.ReadAsync(sheet)).Rows()[1].ShouldContain("名簿を付けました。");
    }

    [Fact]
    public async Task What_is_missing_is_said_and_an_overdue_one_is_listed()
    {
        await using var server = await SampleServer.StartAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        (await auditor.PressAsync(await auditor.GetAsync("/findings/new"), "登録する", ("Text", "内容"))).Faults.ShouldHaveSingleItem().ShouldStartWith("部署を入力してください。");
        await RegisterAsync(server, auditor);
        (await auditor.GetAsync("/findings?show=overdue")).Text.ShouldContain("この条件に合う指摘はありません");

        server.Time.Advance(TimeSpan.FromDays(40));

        using var later = await Visitor.AsAsync(server, "takahashi");
        (await later.GetAsync("/findings")).Text.ShouldContain("期限を過ぎた指摘が1件あります");
        (await later.GetAsync("/findings?show=overdue")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Others_neither_see_it_nor_answer_for_it()
    {
        await using var server = await SampleServer.StartAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var path = (await RegisterAsync(server, auditor)).Address.AbsolutePath;
        using var stranger = new Visitor(server);
        foreach (var address in (string[])["/findings", "/findings/new", path]) (await stranger.GetAsync(address)).Address.AbsolutePath.ShouldBe("/sign-in");

        foreach (var (name, status) in new[] { ("yamada", HttpStatusCode.Forbidden), ("ito", HttpStatusCode.Forbidden), ("shimizu", HttpStatusCode.Forbidden), ("suzuki", HttpStatusCode.OK), ("matsumoto", HttpStatusCode.OK), ("takahashi", HttpStatusCode.OK) })
        {
            using var visitor = await Visitor.AsAsync(server, name);
            (await visitor.GetAsync(path)).Status.ShouldBe(status, name);
            (await visitor.GetAsync("/findings/new")).Status.ShouldBe(HttpStatusCode.Forbidden, name);
            (await visitor.GetAsync("/findings")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(status is HttpStatusCode.OK ? 1 : 0, name);
        }

        (await auditor.GetAsync("/findings/00000000-0000-7000-8000-000000000001")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await auditor.GetAsync(path)).Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()).ShouldNotContain("計画を出す");
    }

    internal static async Task<VisitedPage> RegisterAsync(SampleServer server, Visitor auditor)
    {
        var division = (await server.OrganizationAsync()).DivisionNamed("広報課");
        return await auditor.PressAsync(await auditor.GetAsync("/findings/new"), "登録する", ("Division", division.ToString()), ("Severity", "Grave"), ("Text", "許可の条件（研修）を満たしていない職員がいます。"), ("Due", Day(server, 30)));
    }

    private static string Day(SampleServer server, int days) => JapanTime.DateAt(server.Time.GetUtcNow()).AddDays(days).ToString("O");
}
