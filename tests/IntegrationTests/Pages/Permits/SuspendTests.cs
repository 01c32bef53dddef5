using System.Net;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class SuspendTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_manager_suspends_the_gateway_refuses_within_a_second_and_the_decider_lifts()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var prompter = await Prompter.AsAsync(city.Server, "yamada");
        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        (await StatusAsync(prompter)).ShouldBe(HttpStatusCode.OK);

        var form = await manager.GetAsync($"/permits/{permit.Id}/suspend");
        var done = await manager.PressAsync(form, "停止する", ("Reason", "約款が変わったため。"), ("Cause", "TermsChanged"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var refused = await prompter.SendAsync("催しの案を三つ出してください。");

        done.Address.AbsolutePath.ShouldBe($"/permits/{permit.Id}");
        done.Text.ShouldContain("を停止しました。");
        done.Text.ShouldContain("約款が変わったため。");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("SK2106");

        var lifted = await decider.PressAsync(await decider.GetAsync($"/permits/{permit.Id}/lift"), "停止を解除する", ("Reason", "新しい約款を確かめたため。"));
        await city.Server.UntilGatewayKnowsAsync(register => register.Permits.Single(p => p.Id == permit.Id).Suspension is null);

        lifted.Document.QuerySelectorAll(".timeline__why").Select(w => w.TextContent).TakeLast(2).ShouldBe(["約款の変更：約款が変わったため。", "新しい約款を確かめたため。"]);
        (await StatusAsync(prompter)).ShouldBe(HttpStatusCode.OK);
        await EndAsync(permit);
    }

    [Fact]
    public async Task Without_a_reason_nothing_happens()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");

        var page = await chief.PressAsync(await chief.GetAsync($"/permits/{permit.Id}/suspend"), "停止する", ("Reason", "  "));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        (await chief.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector(".status--ok").ShouldNotBeNull();
        await EndAsync(permit);
    }

    [Fact]
    public async Task Who_was_second_is_told_and_sees_the_new_state()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        using var manager = await Visitor.AsAsync(city.Server, "nakamura");
        var (first, second) = (await chief.GetAsync($"/permits/{permit.Id}/suspend"), await manager.GetAsync($"/permits/{permit.Id}/suspend"));
        await chief.PressAsync(first, "停止する", ("Reason", "先の理由"));

        var page = await manager.PressAsync(second, "停止する", ("Reason", "後の理由"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Faults.ShouldHaveSingleItem().ShouldContain("SK1002");
        (await manager.GetAsync($"/permits/{permit.Id}")).Text.ShouldContain("先の理由");
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("watanabe")]
    [InlineData("ito")]
    public async Task Others_cannot_suspend(string name)
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var page = await visitor.GetAsync($"/permits/{permit.Id}");
        var asked = await visitor.GetAsync($"/permits/{permit.Id}/suspend");
        var other = await visitor.GetAsync("/keys/new");
        var form = other.Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        var forged = await visitor.PostAsync($"/permits/{permit.Id}/suspend", ("form", form), ("Reason", "試し"));

        page.Document.QuerySelector($"a[href='/permits/{permit.Id}/suspend']").ShouldBeNull();
        asked.Status.ShouldBe(HttpStatusCode.Forbidden);
        asked.Title.ShouldBe("このページを開く権限がありません");
        forged.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector(".status--ok").ShouldNotBeNull();
        await EndAsync(permit);
    }

    [Fact]
    public async Task A_form_without_its_token_of_this_site_is_refused()
    {
        var permit = await new PermitBuilder(city.Server).MakeAsync();
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");

        (await chief.PostAsync($"/permits/{permit.Id}/suspend", ("Reason", "よそから"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await chief.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector(".status--ok").ShouldNotBeNull();
        await EndAsync(permit);
    }

    private static async Task<HttpStatusCode> StatusAsync(Prompter prompter)
    {
        using var answer = await prompter.SendAsync("催しの案を三つ出してください。");
        return answer.StatusCode;
    }

    /// <summary>The other tests of this city must not find a second permit that lets the same people pass.</summary>
    private async Task EndAsync(Permit permit)
    {
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        await chief.PressAsync(await chief.GetAsync($"/permits/{permit.Id}/suspend"), "停止する", ("Reason", "試験の終わり"));
        await city.Server.UntilGatewayKnowsAsync(register => register.Permits.Single(p => p.Id == permit.Id).Suspension is not null);
    }
}
