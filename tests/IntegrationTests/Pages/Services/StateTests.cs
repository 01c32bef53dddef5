using System.Net;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Catalog;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class StateTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_chief_stops_a_whole_service_and_frees_it_to_the_state_before()
    {
        await new PermitBuilder(city.Server).MakeAsync();
        var service = await city.Server.ServiceAsync(Catalogue.PracticeId);
        using var prompter = await Prompter.AsAsync(city.Server, "yamada");
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        var path = $"/services/{service.Id}/state";

        var empty = await chief.PressAsync(await chief.GetAsync(path), "全体を停止する");
        var stopped = await chief.PressAsync(await chief.GetAsync(path), "全体を停止する", ("Reason", "提供元で事故があったため。"));
        await city.Server.UntilGatewayKnowsAsync(register => register.Services[service.Id].State is ServiceState.Suspended);
        using var refused = await prompter.SendAsync("こんにちは");

        empty.Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        stopped.Text.ShouldContain("提供元で事故があったため。");
        (await refused.Content.ReadAsStringAsync()).ShouldContain("SK2107");

        var freed = await chief.PressAsync(await chief.GetAsync(path), "停止を解除する", ("Reason", "原因が取り除かれたため。"));
        await city.Server.UntilGatewayKnowsAsync(register => register.Services[service.Id].State is ServiceState.Unreviewed);
        using var passed = await prompter.SendAsync("こんにちは");

        freed.Text.ShouldContain("の停止を解除しました。");
        passed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("ito")]
    [InlineData("tanaka")]
    public async Task Others_may_not(string name)
    {
        var service = await city.Server.ServiceAsync("openai-api");
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync($"/services/{service.Id}/state")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/services/{service.Id}/state", ("form", form), ("Wanted", "Suspended"), ("Reason", "試し"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Server.ServiceAsync("openai-api")).State.ShouldBe(ServiceState.Unreviewed);
    }
}
