using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Catalog;
using Sekisho.Storage.Services;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class CatalogTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task Plans_are_found_by_name_provider_domain_kind_form_and_country_and_what_is_registered_shows()
    {
        using var administrator = await Visitor.AsAsync(city.Server, "ito");

        var first = await administrator.GetAsync("/services/catalog");
        first.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        first.Text.ShouldContain($"{Catalogue.Entries.Length}件");
        first.Document.QuerySelector("#entry-openai-api").ShouldBeNull();
        first.Text.ShouldContain("登録済み");
        (await NamesAsync("text=anysphere")).ShouldBe(["Cursor"]);
        (await NamesAsync("text=gigafile.nu")).ShouldBe(["ギガファイル便"]);
        (await NamesAsync("delivery=LgwanAsp&registered=true")).ShouldBe(["自治体AI zevo"]);
        (await NamesAsync($"kind=Translation&country={Uri.EscapeDataString("ドイツ")}&registered=false")).ShouldBe(["DeepL 翻訳（無料版）"]);
        (await administrator.GetAsync("/services/catalog?text=存在しない名前")).Text.ShouldContain("この条件に合うサービスはカタログにありません");

        async Task<IEnumerable<string>> NamesAsync(string filter) =>
            (await administrator.GetAsync("/services/catalog?" + filter)).Document.QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim()).ToList();
    }

    [Fact]
    public async Task Several_are_chosen_looked_at_together_and_registered_once()
    {
        using var administrator = await Visitor.AsAsync(city.Server, "ito");
        var list = await administrator.GetAsync("/services/catalog?kind=FileTransfer");
        var form = list.Document.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(f => f.GetAttribute("action") == "/services/catalog/register");

        var check = await administrator.SendAsync(list, form, null, ("entry", "gigafile"), ("entry", "dropbox"), ("entry", "firestorage"), ("entry", "no-such"));
        var done = await administrator.PressAsync(check, "2件を登録する");
        var again = await administrator.PressAsync(check, "2件を登録する");

        check.Document.QuerySelectorAll("tbody th").Select(t => t.TextContent).ShouldBe(["ギガファイル便", "Dropbox（Basic・Plus・標準プラン）"]);
        done.Text.ShouldContain("2件のサービスを登録しました");
        again.Text.ShouldContain("すべて登録されています");
        var registered = (await city.Server.Services.GetRequiredService<ServiceQueries>().ListAsync(SampleServer.City, default)).Where(s => s.Facts.Id is "gigafile" or "dropbox").ToList();
        registered.Select(s => s.State).ShouldBe([ServiceState.Unreviewed, ServiceState.Unreviewed]);
        (await TrailReader.ActionsOfAsync(city.Server, "ito")).Count(a => a == "service.register").ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_chosen_is_said()
    {
        using var administrator = await Visitor.AsAsync(city.Server, "ito");

        var page = await administrator.GetAsync("/services/catalog/register");

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        page.Text.ShouldContain("カタログで選んでください");
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("takahashi")]
    [InlineData("watanabe")]
    public async Task Others_may_not(string name)
    {
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync("/services/catalog")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync("/services/catalog/register?entry=cursor")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync("/services/catalog/register", ("form", form), ("entry", "cursor"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
