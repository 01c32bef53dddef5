using System.Net;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class EditTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task A_new_name_changes_nothing_else_and_another_form_asks_for_another_examination()
    {
        var service = await (await Examination.OfNewAsync(city.Server, "直すAI")).FinishAsync();
        using var administrator = await Visitor.AsAsync(city.Server, "ito");
        var path = $"/services/{service.Id}/edit";

        (await administrator.PressAsync(await administrator.GetAsync(path), "直す", ("Form.Name", ""))).Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        (await administrator.PressAsync(await administrator.GetAsync(path), "直す", ("Form.Name", "練習用AI"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1411");
        var named = await administrator.PressAsync(await administrator.GetAsync(path), "直す", ("Form.Name", "直したAI"));
        named.Title.ShouldStartWith("直したAI");
        (await service.NowAsync()).State.ShouldBe(ServiceState.Usable);

        var formed = await administrator.PressAsync(await administrator.GetAsync(path), "直す", ("Form.Contract", "Individual"));
        formed.Text.ShouldContain("サービスの種類または契約の形が変わりました。");
        (await service.NowAsync()).State.ShouldBe(ServiceState.ReviewDue);
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("nakamura")]
    [InlineData("takahashi")]
    [InlineData("watanabe")]
    public async Task Others_may_not(string name)
    {
        var service = await city.Server.ServiceAsync("openai-api");
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync($"/services/{service.Id}/edit")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/services/{service.Id}/edit", ("form", form), ("Form.Name", "別名"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Server.ServiceAsync("openai-api")).Facts.Name.ShouldBe(service.Facts.Name);
    }
}
