using System.Net;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class IndexTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Theory]
    [InlineData("広報", true)]
    [InlineData("藤田", true)]
    [InlineData("練習用 言い換え", true)]
    [InlineData("ふるさと", false)]
    public async Task Two_characters_find_text_people_services_and_divisions(string words, bool found)
    {
        using var clerk = await Visitor.AsAsync(city.Server, "fujita");
        var id = await ApplicationWalk.SubmitAsync(clerk);

        var page = await clerk.GetAsync("/applications?text=" + Uri.EscapeDataString(words));

        (page.Document.QuerySelector($"a[href='/applications/{id}']") is not null).ShouldBe(found);
    }

    [Fact]
    public async Task Filters_narrow_by_kind_state_and_days()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        async Task<bool> ShowsAsync(string query) => (await clerk.GetAsync("/applications?" + query)).Document.QuerySelector($"a[href='/applications/{id}']") is not null;

        (await ShowsAsync("kind=New&state=Circulating")).ShouldBeTrue();
        (await ShowsAsync("kind=Renew")).ShouldBeFalse();
        (await ShowsAsync("from=2001-01-01")).ShouldBeTrue();
        (await ShowsAsync("until=2001-01-01")).ShouldBeFalse();
        (await ShowsAsync("order=LongestWaiting")).ShouldBeTrue();
        var reversed = await clerk.GetAsync("/applications?from=2026-05-01&until=2026-04-01");
        reversed.Status.ShouldBe(HttpStatusCode.BadRequest);
        reversed.Faults.ShouldHaveSingleItem().ShouldContain("SK1277");
    }

    [Fact]
    public async Task A_search_is_kept_under_a_name_that_only_its_owner_sees()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        var page = await clerk.GetAsync("/applications?state=SentBack&text=" + Uri.EscapeDataString("広報"));
        (await clerk.PressAsync(page, "保存する", ("Name", " "))).Faults.ShouldHaveSingleItem().ShouldContain("SK1005");

        var saved = await clerk.PressAsync(page, "保存する", ("Name", "差戻し分"));
        var link = saved.Document.QuerySelector(".saved-lists a")!;
        link.TextContent.ShouldBe("差戻し分");
        link.GetAttribute("href")!.ShouldContain("state=SentBack");
        (await other.GetAsync("/applications")).Document.QuerySelector(".saved-lists").ShouldBeNull();

        var renamed = await clerk.PressAsync(saved, "名前を変える：差戻し分", ("Name", "直すもの"));
        renamed.Document.QuerySelector(".saved-lists a")!.TextContent.ShouldBe("直すもの");
        (await clerk.PressAsync(renamed, "消す：直すもの")).Document.QuerySelector(".saved-lists").ShouldBeNull();
    }

    [Fact]
    public async Task The_list_is_given_as_a_sheet_with_the_rows_that_are_shown()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        await ApplicationWalk.SubmitAsync(clerk);

        using var file = await clerk.DownloadAsync(await clerk.GetAsync("/applications?kind=New"), "この一覧を Excel で書き出す");

        (await SheetFile.ReadAsync(file)).Faults().ShouldBeEmpty();
    }
}
