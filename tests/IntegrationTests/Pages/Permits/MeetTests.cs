using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class MeetTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task A_precedent_condition_blocks_until_it_is_recorded_as_met()
    {
        await ShortenAsync();
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var page = await manager.GetAsync($"/permits/{permit.Id}");
        page.Text.ShouldContain("条件未了");
        page.Text.ShouldContain("きまりによる条件");
        (await clerk.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector($"a[href='/permits/{permit.Id}/conditions/1']").ShouldBeNull();
        (await clerk.GetAsync($"/permits/{permit.Id}/conditions/1")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await clerk.GetAsync("/permits?state=Conditional")).Text.ShouldContain(permit.Number);
        (await clerk.GetAsync("/permits?within=30")).Text.ShouldNotContain(permit.Number);
        var form = await manager.GetAsync($"/permits/{permit.Id}/conditions/1");
        (await manager.PressAsync(form, "記録する", ("On", "きのう"), ("Reason", "研修記録"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1220");

        var done = await manager.PressAsync(form, "記録する", ("On", DateTime.UtcNow.AddHours(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("Reason", "研修記録 第3号"));

        done.Text.ShouldContain("に満たしました");
        done.Text.ShouldContain("研修記録 第3号");
        done.Document.QuerySelector("h1 .status")!.TextContent.ShouldBe("有効");
        (await manager.GetAsync($"/permits/{permit.Id}/conditions/1")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_post_is_named_as_manager_by_those_who_may()
    {
        await ShortenAsync();
        var permit = await new PermitBuilder(city.Server) { People = ("kimura", "suzuki", "tanaka"), Task = "summary" }.MakeAsync();
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        (await clerk.GetAsync($"/permits/{permit.Id}/manager")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var form = await head.GetAsync($"/permits/{permit.Id}/manager");
        (await head.PressAsync(form, "指名する")).Faults.ShouldHaveSingleItem().ShouldContain("SK1208");
        var post = form.Document.QuerySelectorAll<IHtmlOptionElement>("#manager option").Single(o => o.TextContent.StartsWith("広報課長", StringComparison.Ordinal)).Value;

        (await head.PressAsync(form, "指名する", ("Manager", post))).Text.ShouldContain("広報課長（鈴木 一郎）");
    }

    private Task ShortenAsync() => city.Scene.PublishAsync(rules => rules with
    {
        Routes = [new RouteRule("short", "短い経路", [RouteScene.LongRoute[0], RouteScene.LongRoute[3]])],
        Conditions = [new ConditionRule("training", "利用者全員が研修を受ける。", ConditionKind.Precedent)],
    });
}
