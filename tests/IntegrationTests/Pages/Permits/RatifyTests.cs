using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class RatifyTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_decider_finds_the_suspension_at_home_confirms_it_and_it_stays()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        await manager.PressAsync(await manager.GetAsync($"/permits/{permit.Id}/suspend"), "停止する", ("Reason", "誤って入力したため。"), ("Cause", "Incident"));

        var waiting = await decider.GetAsync($"/permits/{permit.Id}");
        waiting.Text.ShouldContain("追認を待っています");
        waiting.Text.ShouldContain("事故・情報漏えいのおそれ");
        (await decider.GetAsync("/")).Document.QuerySelector($"a[href='/permits/{permit.Id}/ratify']").ShouldNotBeNull();
        (await decider.GetAsync("/permits?asks=Ratification")).Document.QuerySelector($"a[href='/permits/{permit.Id}']").ShouldNotBeNull();
        (await manager.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector($"a[href='/permits/{permit.Id}/ratify']").ShouldBeNull();

        var empty = await decider.PressAsync(await decider.GetAsync($"/permits/{permit.Id}/ratify"), "追認する", ("Reason", " "));
        empty.Status.ShouldBe(HttpStatusCode.BadRequest);
        empty.Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        var done = await decider.PressAsync(empty, "追認する", ("Reason", "止めるのが相当であるため。"));

        done.Text.ShouldContain("の停止を追認しました。");
        done.Text.ShouldContain("追認されています");
        done.Document.QuerySelectorAll(".timeline__what")[^1].TextContent.ShouldBe("許可の停止を追認した");
        (await decider.GetAsync("/")).Document.QuerySelector($"a[href='/permits/{permit.Id}/ratify']").ShouldBeNull();
        (await decider.GetAsync($"/permits/{permit.Id}/ratify")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await decider.GetAsync($"/permits/{permit.Id}/lift")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("nakamura")]
    [InlineData("takahashi")]
    [InlineData("watanabe")]
    public async Task Others_cannot_confirm(string name)
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        await chief.PressAsync(await chief.GetAsync($"/permits/{permit.Id}/suspend"), "停止する", ("Reason", "通知のため。"));
        using var visitor = await Visitor.AsAsync(city.Server, name);

        (await visitor.GetAsync($"/permits/{permit.Id}/ratify")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_permit_of_another_body_is_not_found_by_any_of_the_pages()
    {
        var other = await OtherTown.FoundAsync(city.Server);
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");

        foreach (var page in (string[])["ratify", "narrow", "users", "closing/Data"]) (await decider.GetAsync($"/permits/{other.PermitId}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
    }
}
