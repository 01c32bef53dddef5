using System.Net;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Public;

public sealed class IndexTests
{
    [Fact]
    public async Task Only_what_the_rules_name_is_public_of_permits_in_force_and_nothing_where_they_name_nothing()
    {
        await using var server = await SampleServer.StartAsync();
        var open = await new PermitBuilder(server) { Purpose = "公表しない目的。", Conditions = ["公表しない条件。"] }.MakeAsync();
        var stopped = await new PermitBuilder(server) { FromDay = 0 }.MakeAsync();
        var coming = await new PermitBuilder(server) { FromDay = 5 }.MakeAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        await chief.PressAsync(await chief.GetAsync($"/permits/{stopped.Id}/suspend"), "停止する", ("Reason", "試し"));
        using var nobody = new Visitor(server);
        await NewRules.PublishAsync(server, rules => rules with { PublicList = null });
        (await nobody.GetAsync("/public")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chief.GetAsync("/permits")).Document.QuerySelector("a[href^='/public']").ShouldBeNull();

        await NewRules.PublishAsync(server, rules => rules with { PublicList = new PublicListRule([PublicField.Service, PublicField.Number], "庁内で使うことを許可しているサービスです。") });
        await server.UntilGatewayKnowsAsync(register => register.Permits.Single(p => p.Id == stopped.Id).Suspension is not null);
        var page = await nobody.GetAsync("/public");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()).ShouldBe(["サービス", "許可番号"]);
        page.Document.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Contains(open.Number)).ShouldBe([true]);
        page.Text.ShouldContain("庁内で使うことを許可しているサービスです。");
        var html = page.Document.DocumentElement.OuterHtml;
        foreach (var hidden in (string[])["公表しない", stopped.Number + "<", coming.Number + "<", "情報政策課長", "広報課", "山田", open.Id.ToString(), SampleServer.City.ToString()]) html.ShouldNotContain(hidden);

        using var csv = await nobody.DownloadAsync("/public?format=csv");
        (await csv.Content.ReadAsStringAsync()).TrimStart('\uFEFF').ShouldBe($"\"サービス\",\"許可番号\"\r\n\"練習用AI\",\"{open.Number}\"\r\n");
        using var xlsx = await nobody.DownloadAsync("/public?format=xlsx");
        var file = await SheetFile.ReadAsync(xlsx);
        file.Faults().ShouldBeEmpty();
        file.Rows().Count.ShouldBe(2);

        // With a second body the address names whose list it is; the other one makes none public.
        var other = await OtherTown.FoundAsync(server);
        (await nobody.GetAsync("/public")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync($"/public/{SampleServer.City}")).Status.ShouldBe(HttpStatusCode.OK);
        (await nobody.GetAsync($"/public/{other.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chief.GetAsync("/permits")).Document.QuerySelector($"a[href='/public/{SampleServer.City}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task It_can_be_read_so_many_times_a_minute_and_no_more()
    {
        await using var server = await SampleServer.StartAsync();
        using var nobody = new Visitor(server);
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 610 && last is not HttpStatusCode.TooManyRequests; i++)
        {
            using var answer = await nobody.DownloadAsync("/public");
            last = answer.StatusCode;
        }

        last.ShouldBe(HttpStatusCode.TooManyRequests);
    }
}
