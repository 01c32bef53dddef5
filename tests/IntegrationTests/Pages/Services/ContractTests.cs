using System.Net;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class ContractTests(RouteCity city) : IClassFixture<RouteCity>
{
    private static readonly (string Name, string Value)[] Facts =
    [
        ("Form.Title", "AI利用契約"), ("Form.Number", "第7号"), ("Form.Scope", "全庁"), ("Form.Level", "2"), ("Form.TrainingOff", "true"), ("Form.TrainingEvidence", "第9条"), ("Form.Location", "日本"), ("Form.Erasure", "30日以内に消す。"),
        ("Form.From", "2026-04-01"), ("Form.Until", "2099-03-31"),
    ];

    [Fact]
    public async Task The_path_is_walked_step_by_step()
    {
        await city.Scene.PublishAsync(rules => rules with { Contract = new ContractRule(true, true, true, "AI戦略チーム") });
        var service = await Examination.OfNewAsync(city.Server, "契約するAI", Contract.Individual);
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var path = $"/services/{service.Id}/contract";
        (await clerk.GetAsync($"/services/{service.Id}")).Document.QuerySelector("a[href^='/applications/new']").ShouldBeNull();
        (await clerk.GetAsync($"/services/{service.Id}")).Text.ShouldContain("AI戦略チームへの検討状況の報告");

        var faulty = await examiner.PressAsync(await examiner.GetAsync(path), "報告を登録する", ("Form.ReportSummary", "検討しています。"), ("Form.ReportOn", "2026-11-01"));
        faulty.Status.ShouldBe(HttpStatusCode.BadRequest);
        faulty.Document.QuerySelector(".error-summary a[href='#report-number']").ShouldNotBeNull();
        faulty.Document.GetElementById("report-number").ShouldNotBeNull();
        var reported = await examiner.PressAsync(faulty, "報告を登録する", ("Form.ReportNumber", "情第1号"));
        reported.Text.ShouldContain("検討状況の報告を登録しました。");
        (await examiner.PressAsync(reported, "了解を登録する", ("Form.ConsentNumber", "チ第2号"), ("Form.ConsentOn", "2026-10-31"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1449");
        var consented = await examiner.PressAsync(reported, "了解を登録する", ("Form.ConsentNumber", "チ第2号"), ("Form.ConsentOn", "2026-11-02"));
        consented.Text.ShouldContain("了解を登録しました。");
        (await examiner.PressAsync(consented, "契約の内容を登録する", [.. Facts.Where(f => f.Name != "Form.Level")])).Faults.ShouldHaveSingleItem().ShouldContain("SK1452");
        var contracted = await examiner.PressAsync(consented, "契約の内容を登録する", Facts);

        contracted.Text.ShouldContain("契約の内容を登録しました。");
        (await clerk.GetAsync($"/services/{service.Id}")).Document.QuerySelector("a[href^='/applications/new']").ShouldNotBeNull();
        var history = (await clerk.GetAsync($"/services/{service.Id}")).Document.QuerySelectorAll(".timeline__why").Select(w => w.TextContent).ToList();
        history.ShouldContain("AI戦略チーム　情第1号");
        history.ShouldContain("AI戦略チーム　チ第2号");
        history.ShouldContain(w => w.StartsWith("AI利用契約（"));
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("tanaka")]
    [InlineData("watanabe")]
    public async Task Others_read_it_and_register_nothing(string name)
    {
        var service = await Examination.OfNewAsync(city.Server, $"契約を見るAI {name}", Contract.Individual);
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        var page = await visitor.GetAsync($"/services/{service.Id}/contract");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("main form").ShouldBeNull();
        (await visitor.PostAsync($"/services/{service.Id}/contract", [("form", form), ("Step", "contract"), .. Facts])).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await service.NowAsync()).Contract.ShouldBeNull();
    }

    [Fact]
    public async Task A_service_without_a_contract_has_no_such_page()
    {
        var service = await Examination.OfNewAsync(city.Server, "約款だけのAI");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");

        (await examiner.GetAsync($"/services/{service.Id}/contract")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
