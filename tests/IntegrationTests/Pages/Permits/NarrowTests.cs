using System.Net;
using Sekisho.Governance.Calendars;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class NarrowTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_manager_notifies_an_earlier_last_day_where_the_rules_allow_it_and_cannot_widen()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        await NewRules.PublishAsync(city.Server, rules => rules with { NarrowingByNotice = false });
        (await manager.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector($"a[href='/permits/{permit.Id}/narrow']").ShouldBeNull();
        var closed = await manager.PressAsync(await manager.GetAsync($"/permits/{permit.Id}/narrow?what=until"), "届け出る", ("Until", permit.Until.AddDays(-1).ToString("O")), ("Reason", "短く"));
        closed.Faults.ShouldHaveSingleItem().ShouldContain("SK1307");

        await NewRules.PublishAsync(city.Server, rules => rules with { NarrowingByNotice = true });
        var choice = await manager.GetAsync((await manager.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector($"a[href='/permits/{permit.Id}/narrow']")!.GetAttribute("href")!);
        choice.Document.QuerySelectorAll(".card a").Length.ShouldBe(3);
        var form = await manager.GetAsync($"/permits/{permit.Id}/narrow?what=until");
        var wider = await manager.PressAsync(form, "届け出る", ("Until", permit.Until.AddDays(1).ToString("O")), ("Reason", "長く"));
        wider.Status.ShouldBe(HttpStatusCode.BadRequest);
        wider.Faults.ShouldHaveSingleItem().ShouldContain("SK1308");
        var done = await manager.PressAsync(wider, "届け出る", ("Until", permit.Until.AddDays(-9).ToString("O")), ("Reason", "早く終わるため。"));

        done.Text.ShouldContain("を縮小する届出をしました。");
        done.Text.ShouldContain(JapaneseEra.Format(permit.Until.AddDays(-9)) + "まで");
        done.Document.QuerySelectorAll(".timeline__why")[^1].TextContent.ShouldBe("早く終わるため。");
    }

    [Fact]
    public async Task Who_takes_out_everybody_is_led_to_the_closure()
    {
        await NewRules.PublishAsync(city.Server, rules => rules with { NarrowingByNotice = true });
        var permit = await new PermitBuilder(city.Server) { Divisions = ["広報課", "人事課"] }.MakeAsync();
        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        var form = await manager.GetAsync($"/permits/{permit.Id}/narrow?what=users");
        form.Document.QuerySelectorAll("input[name=Keep]").Length.ShouldBe(2);

        var nobody = await manager.PressAsync(form, "届け出る", ("Keep", ""), ("Reason", "使わないため。"));
        nobody.Faults.ShouldHaveSingleItem().ShouldContain("SK1310");
        var less = await manager.PressAsync(await manager.GetAsync($"/permits/{permit.Id}/narrow?what=users"), "届け出る", ("Keep", form.Document.QuerySelector("input[name=Keep]")!.GetAttribute("value")!), ("Reason", "人事課は使わないため。"));

        less.Text.ShouldContain("を縮小する届出をしました。");
        less.Document.QuerySelector(".facts")!.TextContent.ShouldNotContain("人事課の職員全員");
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("watanabe")]
    [InlineData("tanaka")]
    public async Task Others_cannot(string name)
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);

        (await visitor.GetAsync($"/permits/{permit.Id}/narrow")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
