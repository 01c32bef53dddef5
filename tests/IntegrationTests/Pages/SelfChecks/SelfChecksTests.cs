using System.Net;
using AngleSharp.Dom;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Evidence;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.SelfChecks;

public sealed class SelfChecksTests
{
    [Fact]
    public async Task The_chief_begins_heads_answer_and_the_chief_closes()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        using var head = await Visitor.AsAsync(server, "suzuki");
        var begun = await BeginAsync(chief);
        begun.Text.ShouldContain("回答の受付中");
        begun.Text.ShouldContain("8.2");
        var path = (await head.GetAsync("/")).Document.QuerySelectorAll(".task a").First(a => a.TextContent.StartsWith("自己点検に回答する：広報課", StringComparison.Ordinal)).GetAttribute("href")!;

        var half = await head.PressAsync(await head.GetAsync(path), "回答する", [.. Yes().Skip(1)]);
        half.Faults.ShouldHaveSingleItem().ShouldStartWith("問1の答えを選んでください。");
        var bare = await head.PressAsync(await head.GetAsync(path), "回答する", [.. Yes().Skip(1), ("outcome-S1", "No")]);
        bare.Faults.ShouldHaveSingleItem().ShouldStartWith("問1の改善の内容と、終える日を入力してください。");
        var done = await head.PressAsync(await head.GetAsync(path), "回答する", [.. Yes().Skip(1), ("outcome-S1", "No"), ("remedy-S1", "申請を出し直します。"), ("on-S1", "2027-01-31"), ("evidence-S2", "台帳を見た")]);

        done.Text.ShouldContain("自己点検に回答しました。");
        (await head.GetAsync("/")).Text.ShouldNotContain("自己点検に回答する：広報課");
        var overview = await chief.GetAsync(begun.Address.AbsolutePath);
        overview.Document.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")!.TextContent == "広報課").TextContent.ShouldContain("令和9年1月31日");
        using var sheet = await chief.DownloadAsync(overview, "Excel で書き出す");
        (await SheetFile.ReadAsync(sheet)).Rows().ShouldContain(r => r.Contains("申請を出し直します。") && r.Contains("いいえ"));
        var closed = await chief.PressAsync(overview, "締め切る", ("Reason", "広報課に改善を求めた。"));
        closed.Text.ShouldContain("広報課に改善を求めた。");
        (await head.GetAsync(path)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await TrailReader.ActionsOfAsync(server, "takahashi")).ShouldContain("self-check.close");
    }

    [Fact]
    public async Task Auditors_read_all_of_it_heads_their_own_and_others_nothing()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var begun = await BeginAsync(chief);
        var (check, sheet) = (begun.Address.AbsolutePath, begun.Document.QuerySelectorAll("tbody a").First(a => a.TextContent == "広報課").GetAttribute("href")!);
        using var stranger = new Visitor(server);
        foreach (var address in (string[])["/self-checks", check, sheet]) (await stranger.GetAsync(address)).Address.AbsolutePath.ShouldBe("/sign-in");

        foreach (var (name, all, own) in new[] { ("yamada", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ("shimizu", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ("suzuki", HttpStatusCode.Forbidden, HttpStatusCode.OK), ("watanabe", HttpStatusCode.OK, HttpStatusCode.OK) })
        {
            using var visitor = await Visitor.AsAsync(server, name);
            (await visitor.GetAsync("/self-checks")).Status.ShouldBe(all, name);
            (await visitor.GetAsync(check)).Status.ShouldBe(all, name);
            (await visitor.GetAsync(sheet)).Status.ShouldBe(own, name);
        }

        using var auditor = await Visitor.AsAsync(server, "watanabe");
        (await auditor.GetAsync(sheet)).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await auditor.GetAsync("/self-checks")).Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await auditor.GetAsync("/self-checks/00000000-0000-7000-8000-000000000001")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<VisitedPage> BeginAsync(Visitor chief) => await chief.PressAsync(await chief.GetAsync("/self-checks"), "自己点検を始める");

    private static IEnumerable<(string Name, string Value)> Yes() => SelfCheckItem.All.Select(i => ($"outcome-{i.Code}", "Yes"));
}
