using System.Net;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class RevisionsTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task Old_and_new_stand_side_by_side()
    {
        var id = await city.Scene.SubmitAsync("yamada");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        (await head.GetAsync($"/applications/{id}/revisions")).Text.ShouldContain("比べる版がありません");
        await city.Scene.ActAsync(id, "suzuki", (c, papers, by, at) => c.SendBack("誰が確かめるかを書いてください。", null, papers, by, at));
        await city.Scene.ActAsync(id, "yamada", (c, _, by, at) => c.Answer(c.Answers with { Purpose = "記事を言い換える。係長が確かめる。" }, by, at));
        await city.Scene.SubmitAgainAsync(id, "yamada");

        var page = await head.GetAsync($"/applications/{id}/revisions");

        page.Text.ShouldContain("1か所が変わりました");
        var row = page.Document.QuerySelectorAll("tr.compare__changed").ShouldHaveSingleItem();
        row.QuerySelector("del")!.TextContent.ShouldBe("広報紙の記事を読みやすく言い換える。");
        row.QuerySelector("ins")!.TextContent.ShouldBe("記事を言い換える。係長が確かめる。");
        (await head.GetAsync($"/reviews/{id}")).Document.QuerySelector($"a[href='/applications/{id}/revisions']").ShouldNotBeNull();
        (await city.Scene.FindAsync(id)).State.ShouldBe(CaseState.Circulating);
        using var other = await Visitor.AsAsync(city.Server, "ikeda");
        (await other.GetAsync($"/applications/{id}/revisions")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
