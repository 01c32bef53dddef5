using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class LetterTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task A_permit_with_conditions_is_a_paper_with_all_that_is_laid_down()
    {
        var id = await city.Scene.ReadyAsync("yamada");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        (await decider.GetAsync($"/applications/{id}/letter")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await decider.GetAsync($"/reviews/{id}");
        var due = DateTime.UtcNow.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var without = await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "PermitWithConditions"), ("Form.Reason", "適当"), ("Form.Conditions[0].Text", "手順書を作る。"), ("Form.Conditions[0].Kind", "Dated"));
        without.Faults.ShouldHaveSingleItem().ShouldContain("SK1243");
        var more = await decider.PressAsync(form, "条件の欄を増やす", ("Form.Conditions[0].Text", "一"), ("Form.Conditions[1].Text", "二"), ("Form.Conditions[2].Text", "三"));
        more.Document.QuerySelectorAll("input[name^='Form.Conditions'][name$='.Text']").Length.ShouldBe(6);
        var confirm = await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "PermitWithConditions"), ("Form.Reason", "適当と認める。"), ("Form.Conditions[0].Text", "係長が確かめる。"), ("Form.Conditions[1].Text", "手順書を作る。"), ("Form.Conditions[1].Kind", "Dated"), ("Form.Conditions[1].Due", due));
        await decider.PressAsync(confirm, "条件を付けて許可する");

        var letter = await decider.GetAsync($"/applications/{id}/letter");

        letter.Title.ShouldBe("外部サービス利用許可書");
        foreach (var word in (string[])["広報課", "山田 花子 様", "総務部長 田中 恵子", "次の条件を付けて許可します", "係長が確かめる。（使う間ずっと守る）", "手順書を作る。", "広報課長（鈴木 一郎）", "根拠", "以上"]) letter.Text.ShouldContain(word);
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        (await clerk.GetAsync($"/applications/{id}/letter")).Status.ShouldBe(HttpStatusCode.OK);
        using var other = await Visitor.AsAsync(city.Server, "ikeda");
        (await other.GetAsync($"/applications/{id}/letter")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_rejection_is_told_with_its_reason_and_without_a_permit()
    {
        var id = await city.Scene.ReadyAsync("kimura", "ideas");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        await decider.PressAsync(await decider.PressAsync(await decider.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "Reject"), ("Form.Reason", "目的が定まっていません。")), "許可しない");

        var letter = await decider.GetAsync($"/applications/{id}/letter");

        letter.Title.ShouldBe("外部サービス利用不許可通知書");
        letter.Text.ShouldContain("許可しないこととしました");
        letter.Text.ShouldContain("目的が定まっていません。");
        letter.Text.ShouldNotContain("許可の番号");
    }
}
