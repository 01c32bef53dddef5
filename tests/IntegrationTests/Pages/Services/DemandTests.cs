using System.Net;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class DemandTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Theory]
    [InlineData("nakamura")]
    [InlineData("tanaka")]
    [InlineData("takahashi")]
    public async Task Another_examination_is_demanded_with_a_reason(string name)
    {
        var service = await (await Examination.OfNewAsync(city.Server, $"再審査するAI {name}")).FinishAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = await visitor.GetAsync($"/services/{service.Id}/demand-review");

        (await visitor.PressAsync(form, "再審査を求める")).Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        var done = await visitor.PressAsync(form, "再審査を求める", ("Reason", "提供元で事故があったため。"));

        done.Text.ShouldContain("の再審査を求めました。");
        done.Text.ShouldContain("提供元で事故があったため。");
        (await service.NowAsync()).State.ShouldBe(ServiceState.ReviewDue);
        (await visitor.GetAsync($"/services/{service.Id}/demand-review")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("ito")]
    [InlineData("watanabe")]
    public async Task Others_may_not(string name)
    {
        var service = await (await Examination.OfNewAsync(city.Server, $"触れないAI {name}")).FinishAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync($"/services/{service.Id}/demand-review")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.PostAsync($"/services/{service.Id}/demand-review", ("form", form), ("Reason", "試し"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await service.NowAsync()).State.ShouldBe(ServiceState.Usable);
    }
}
