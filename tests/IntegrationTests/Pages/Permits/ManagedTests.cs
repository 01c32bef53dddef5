using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class ManagedTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_manager_sees_users_conditions_and_use_but_no_text_and_stops_it_with_two_clicks()
    {
        var permit = await new PermitBuilder(city.Server) { Conditions = ["出典を確かめる。"] }.MakeAsync();
        using var prompter = await Prompter.AsAsync(city.Server, "yamada");
        using (await prompter.SendAsync("秘密の催しの案を三つ出してください。"))
        {
        }

        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        VisitedPage page;
        do page = await manager.GetAsync("/permits/managed");
        while (!page.Text.Contains("1件（1日、1日に最大1件）", StringComparison.Ordinal));

        page.Title.ShouldBe("あなたが管理する許可");
        page.Text.ShouldContain(permit.Number);
        page.Text.ShouldContain("山田 花子 1件");
        page.Text.ShouldNotContain("秘密の催し");
        (await manager.GetAsync("/")).Document.QuerySelector("a[href='/permits/managed']").ShouldNotBeNull();
        var stop = page.Document.QuerySelectorAll("a").First(a => a.TextContent.StartsWith("今すぐ止める", StringComparison.Ordinal)).GetAttribute("href")!;
        var stopped = await manager.PressAsync(await manager.GetAsync(stop), "停止する", ("Reason", "様子を見るため。"));
        stopped.Text.ShouldContain("を停止しました。");
        (await manager.GetAsync("/permits/managed")).Document.QuerySelector(".status--suspended").ShouldNotBeNull();

        // After its end the closing tasks stay until they are done.
        city.Server.Time.Advance(TimeSpan.FromDays(100));
        using var later = await Visitor.AsAsync(city.Server, "nakamura");
        (await later.GetAsync("/permits/managed")).Text.ShouldContain("まだ済んでいません");
        using var auditor = await Visitor.AsAsync(city.Server, "watanabe");
        (await auditor.GetAsync($"/permits/{permit.Id}/closing/Data")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var kind in (string[])["Accounts", "Data", "Notice"])
        {
            var form = await later.GetAsync($"/permits/{permit.Id}/closing/{kind}");
            var done = await later.PressAsync(form, "記録する", ("On", permit.Until.AddDays(1).ToString("O")), ("Reason", "通知（総第1号）"));
            done.Text.ShouldContain("が済んだことを記録しました。");
        }

        (await later.GetAsync("/permits?asks=Closing")).Text.ShouldContain("この条件に合う許可はありません");
        (await later.GetAsync($"/permits/{permit.Id}/closing/Data")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("watanabe")]
    public async Task Who_manages_nothing_is_told_so(string name)
    {
        using var visitor = await Visitor.AsAsync(city.Server, name);

        var page = await visitor.GetAsync("/permits/managed");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("あなたが管理する許可はありません。");
    }

    [Fact]
    public async Task It_asks_to_sign_in()
    {
        using var nobody = new Visitor(city.Server);

        (await nobody.GetAsync("/permits/managed")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await nobody.GetAsync("/permits/year-turn")).Address.AbsolutePath.ShouldBe("/sign-in");
    }
}
