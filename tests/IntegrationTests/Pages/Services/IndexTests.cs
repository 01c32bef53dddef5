using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class IndexTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task Staff_see_each_service_with_its_form_and_what_it_may_receive()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        var page = await visitor.GetAsync("/services");

        var rows = page.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rows.Count.ShouldBeGreaterThanOrEqualTo(11);
        rows[0].ShouldContain("練習用AI");
        rows[0].ShouldContain("自庁で動かす（庁内）");
        rows[0].ShouldContain("機密性2まで");
        rows[0].ShouldContain("あり");
        rows.Single(r => r.Contains("ChatGPT（無料")).ShouldContain("約款型（インターネット）");
        rows.Single(r => r.Contains("ChatGPT（無料")).ShouldContain("機密性1まで");
        page.Document.QuerySelector("a[href='/services/new']").ShouldBeNull();
    }

    [Fact]
    public async Task A_service_shows_its_facts_terms_and_permits()
    {
        var permit = await new PermitBuilder(city.Server) { Service = "openai-api" }.MakeAsync();
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        var page = await visitor.GetAsync($"/services/{permit.ServiceId}");

        page.Title.ShouldStartWith("OpenAI API");
        page.Text.ShouldContain("約款への同意だけで使えるサービスには、機密性2以上の情報を入力できないためです。（根拠：ガイドライン 8.2）");
        page.Text.ShouldContain("令和8年11月24日");
        page.Document.QuerySelector("a[rel~='external']")!.GetAttribute("href")!.ShouldStartWith("https://openai.com/");
        page.Document.QuerySelector($"a[href='/permits/{permit.Id}']").ShouldNotBeNull();
        page.Document.QuerySelectorAll(".buttons a, .buttons button").Select(b => b.TextContent.Trim()).ShouldBe(["利用を申請する"]);
    }

    [Fact]
    public async Task What_this_body_does_not_have_is_not_found()
    {
        var town = await OtherTown.FoundAsync(city.Server);
        using var administrator = await Visitor.AsAsync(city.Server, "ito");
        using var stranger = new Visitor(city.Server);

        foreach (var path in (string[])["", "/connect", "/state"])
        {
            (await administrator.GetAsync($"/services/{town.ServiceId}{path}")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await stranger.GetAsync($"/services/{town.ServiceId}{path}")).Address.AbsolutePath.ShouldBe("/sign-in");
        }
    }
}
