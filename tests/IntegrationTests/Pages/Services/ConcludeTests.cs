using System.Net;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Catalog;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class ConcludeTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task What_the_answers_do_not_allow_cannot_be_chosen_and_says_why()
    {
        var service = await Examination.OfNewAsync(city.Server, "条件の要るAI");
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        var path = $"/services/{service.Id}/conclude";

        Hint(await chief.GetAsync(path), ServiceState.Usable).ShouldContain("約款がまだ登録されていません");
        await service.KeepTermsAsync("約款");
        Hint(await chief.GetAsync(path), ServiceState.Usable).ShouldContain("点検の終わっていない項目が28件");
        await service.AnswerAllAsync(("terms-ai/training", ReviewVerdict.Conditional, "学習への利用を、設定で止める。"));
        var page = await chief.GetAsync(path);
        Hint(page, ServiceState.Usable).ShouldContain("条件付のため");
        page.Document.GetElementById("outcome-Usable")!.HasAttribute("disabled").ShouldBeTrue();
        page.Document.GetElementById("outcome-Conditional")!.HasAttribute("disabled").ShouldBeFalse();
        page.Document.GetElementById("conditions")!.TextContent.ShouldBe("学習への利用を、設定で止める。");

        var empty = await chief.PressAsync(page, "内容を確かめる", ("Outcome", "Conditional"), ("Summary", ""));
        empty.Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        var check = await chief.PressAsync(empty, "内容を確かめる", ("Outcome", "Conditional"), ("Summary", "学習を止めれば使えます。"), ("Conditions", "設定で学習を止める\n利用者に知らせる"));
        check.Text.ShouldContain("この内容で登録します");
        (await service.NowAsync()).State.ShouldBe(ServiceState.Unreviewed);
        var done = await chief.PressAsync(check, "登録する");

        done.Text.ShouldContain("を条件付としました。");
        done.Text.ShouldContain("学習を止めれば使えます。");
        (await service.NowAsync()).ShouldSatisfyAllConditions(s => s.State.ShouldBe(ServiceState.Conditional), s => s.Conditions.ShouldBe(["設定で学習を止める", "利用者に知らせる"]), s => s.Review!.Terms.ShouldBe(1));

        static string Hint(VisitedPage page, ServiceState outcome) => page.Document.GetElementById($"outcome-{outcome}-hint")!.TextContent;
    }

    [Fact]
    public async Task A_designation_names_divisions_and_tasks()
    {
        var service = await (await Examination.OfNewAsync(city.Server, "指定するAI")).FinishAsync();
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        var form = await decider.GetAsync($"/services/{service.Id}/conclude");

        (await decider.PressAsync(form, "内容を確かめる", ("Outcome", "Designated"), ("Summary", "広報だけ"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1447");
        var division = (await city.Server.OrganizationAsync()).DivisionNamed("広報課");
        var check = await decider.PressAsync(form, "内容を確かめる", ("Outcome", "Designated"), ("Summary", "広報だけ"), ("Divisions", division.ToString()), ("Tasks", "ideas"));
        check.Text.ShouldContain("広報課");
        var done = await decider.PressAsync(check, "登録する");

        done.Text.ShouldContain("使える課：広報課");
        (await service.NowAsync()).Designation.ShouldBe(new Designation([division], ["ideas"]));
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        (await clerk.GetAsync($"/services/{service.Id}")).Document.QuerySelector("a[href^='/applications/new']").ShouldNotBeNull();
        (await other.GetAsync($"/services/{service.Id}")).Document.QuerySelector("a[href^='/applications/new']").ShouldBeNull();
    }

    [Fact]
    public async Task A_prohibition_warns_of_the_permits_and_stops_them_at_the_gateway()
    {
        await new PermitBuilder(city.Server).MakeAsync();
        var service = await city.Server.ServiceAsync(Catalogue.PracticeId);
        using var prompter = await Prompter.AsAsync(city.Server, "yamada");
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");

        var check = await chief.PressAsync(await chief.GetAsync($"/services/{service.Id}/conclude"), "内容を確かめる", ("Outcome", "Prohibited"), ("Summary", "業務で使えない。"));
        check.Text.ShouldContain("終わっていない許可が1件あります");
        await chief.PressAsync(check, "登録する");
        await city.Server.UntilGatewayKnowsAsync(register => register.Services[service.Id].State is ServiceState.Prohibited);
        using var refused = await prompter.SendAsync("こんにちは");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("SK2111");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        (await clerk.GetAsync($"/services/{service.Id}")).Document.QuerySelector("a[href^='/applications/new']").ShouldBeNull();
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("nakamura")]
    [InlineData("ito")]
    [InlineData("watanabe")]
    public async Task Others_may_not(string name)
    {
        var service = await (await Examination.OfNewAsync(city.Server, $"決まったAI {name}")).FinishAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync($"/services/{service.Id}/conclude")).Status.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var handler in (string[])["", "?handler=Confirm"])
        {
            (await visitor.PostAsync($"/services/{service.Id}/conclude{handler}", ("form", form), ("Outcome", "Prohibited"), ("Summary", "試し"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await service.NowAsync()).State.ShouldBe(ServiceState.Usable);
    }
}
