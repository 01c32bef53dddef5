using System.Net;
using Sekisho.IntegrationTests.Exports;
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
        rows.Count.ShouldBe(25);
        rows[0].ShouldContain("練習用AI");
        rows[0].ShouldContain("自庁で動かす（庁内）");
        rows[0].ShouldContain("機密性2まで");
        rows[0].ShouldContain("未審査");
        rows[0].ShouldContain("あり");
        rows.Single(r => r.Contains("ChatGPT（無料")).ShouldContain("約款型（インターネット）");
        rows.Single(r => r.Contains("ChatGPT（無料")).ShouldContain("機密性1まで");
        page.Document.QuerySelector("a[href='/services/new']").ShouldBeNull();
        page.Document.QuerySelector("a[href='/services/catalog']").ShouldBeNull();
    }

    [Fact]
    public async Task The_list_is_narrowed_by_text_kind_state_and_form()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "watanabe");

        (await NamesAsync("kind=SocialMedia")).ShouldBe(["X（旧 Twitter）", "YouTube"]);
        (await NamesAsync("text=openai.com&state=Unreviewed")).ShouldBe(["ChatGPT（無料・Plus・Pro）", "OpenAI API"]);
        (await NamesAsync("delivery=LgwanAsp&contract=Individual")).ShouldBe(["自治体AI zevo"]);
        (await visitor.GetAsync("/services?state=Retired")).Text.ShouldContain("この条件に合うサービスはありません");

        async Task<IEnumerable<string>> NamesAsync(string filter) =>
            (await visitor.GetAsync("/services?" + filter)).Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()).ToList();
    }

    [Fact]
    public async Task The_narrowed_list_is_written_as_a_sheet_and_that_is_in_the_trail()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        using var response = await visitor.DownloadAsync(await visitor.GetAsync("/services?kind=WebMeeting"), "この一覧を Excel で書き出す");
        var file = await SheetFile.ReadAsync(response);

        file.Faults().ShouldBeEmpty();
        file.Rows().Select(row => row[0]).ShouldBe(["名前", "Microsoft Teams（団体の契約）", "Zoom Workplace（無料・Pro・Business）"]);
        (await TrailReader.ActionsOfAsync(city.Server, "yamada")).ShouldContain("service.export");
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
