using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Reviews;

public sealed class RegisterTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task A_decision_on_paper_is_registered_by_one_and_confirmed_by_another()
    {
        await city.Scene.PublishAsync(rules => rules with { DecidedElsewhere = true });
        var id = await city.Scene.SubmitAsync("yamada");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var form = await clerk.GetAsync($"/reviews/{id}/register");
        var last = form.Document.QuerySelectorAll<IHtmlSelectElement>("select[name^='Seals']").Count() - 1;
        var decider = form.Document.QuerySelectorAll<IHtmlOptionElement>($"#seal-{last} option").Single(o => o.TextContent.Contains("田中 恵子", StringComparison.Ordinal)).Value;
        var examiner = form.Document.QuerySelectorAll<IHtmlOptionElement>("#seal-2 option").First(o => o.TextContent.Contains("中村 健", StringComparison.Ordinal)).Value;
        var today = DateTime.UtcNow.AddHours(9).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string, string)[] typed = [("DocumentNumber", "総情第45号"), ("Form.Verdict", "Permit"), ("Form.Reason", "適当と認める。"), ("Seals[2].Holder", examiner), ("Seals[2].On", today), ($"Seals[{last}].Holder", decider), ($"Seals[{last}].On", today)];
        (await clerk.PressAsync(form, "登録する", [.. typed.Where(t => t.Item1 != "DocumentNumber")])).Faults.ShouldHaveSingleItem().ShouldContain("SK1239");
        (await clerk.PressAsync(form, "登録する", [.. typed.Where(t => !t.Item1.StartsWith("Seals", StringComparison.Ordinal))])).Faults.ShouldHaveSingleItem().ShouldContain("SK1238");

        (await clerk.PressAsync(form, "登録する", typed)).Text.ShouldContain("外部決裁が登録され、確認を待っています");

        (await clerk.GetAsync($"/reviews/{id}/confirm")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        (await head.GetAsync("/reviews")).Text.ShouldContain("外部決裁の確認");
        var comparing = await head.GetAsync($"/reviews/{id}/confirm");
        comparing.Text.ShouldContain("総情第45号");
        comparing.Text.ShouldContain("総務部長 田中 恵子");
        (await head.PressAsync(comparing, "決裁文書のとおりであることを確認する")).Text.ShouldContain("許可と決裁されました");
        var decided = await city.Scene.FindAsync(id);
        decided.DecidedAs.ShouldBe(Capacity.Registration);
        decided.PermitId.ShouldNotBeNull();
        var letter = (await head.GetAsync($"/applications/{id}/letter")).Text;
        letter.ShouldContain("総情第45号");
        letter.ShouldContain("外部決裁");
    }

    [Fact]
    public async Task What_lies_before_nobody_else_is_not_registered()
    {
        var id = await city.Scene.SubmitAsync("mori", "ideas");
        using var other = await Visitor.AsAsync(city.Server, "suzuki");

        (await other.GetAsync($"/reviews/{id}/register")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await city.Scene.FindAsync(id)).State.ShouldBe(CaseState.Circulating);
    }
}
