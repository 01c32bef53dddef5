using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A town that does not use 約款型 services at all, and others only once they are examined.</summary>
public sealed class NoTermsOnlyTests
{
    [Fact]
    public async Task Neither_standard_terms_nor_the_unexamined_can_be_applied_for_and_the_chief_opens_a_service()
    {
        await using var town = await ScenarioBody.FoundAsync(
            "no-terms-only",
            "試験町",
            BodyKind.Municipality,
            new Seat("町長部局", "副町長", "高橋 誠", "takahashi", true, "Administrator", "Chief"),
            new Seat("町長部局/総務課", "総務課長", "田中 恵子", "tanaka", true, "Decider"),
            new Seat("町長部局/企画課", "企画課長", "鈴木 一郎", "suzuki", true),
            new Seat("町長部局/企画課", "企画課 主事", "山田 花子", "yamada"));

        var question = await town.BeginAsync("yamada");
        Choice(question, "Claude API").IsDisabled.ShouldBeTrue();
        question.Text.ShouldContain("利用できません。この町では、約款型のサービスを業務に使わないと定めているためです。");
        Choice(question, "練習用AI").IsDisabled.ShouldBeTrue();
        question.Text.ShouldContain("まだ審査されていないため、申請できません。");
        var barred = await town.AnswerAsync("yamada", new Wish { Service = "Claude API" });
        barred.Title.ShouldBe("どのサービスを使いたいですか");
        barred.Faults.ShouldHaveSingleItem().ShouldContain("「Claude API」は利用できません。この町では、約款型のサービスを業務に使わないと定めているためです。");
        (await CheckAsync(town, barred)).Faults.ShouldContain(f => f.Contains("SK1248", StringComparison.Ordinal));
        var unexamined = await town.AnswerAsync("yamada", new Wish());
        unexamined.Faults.ShouldHaveSingleItem().ShouldContain("「練習用AI」はまだ審査されていないため、申請できません。");
        var services = await town.ReadAsync("yamada", "/services");
        services.ShouldContain("未審査");
        services.ShouldContain("使えません");

        var path = await PathAsync(town, "練習用AI");
        (await (await town.AsAsync("yamada")).GetAsync(path)).Document.QuerySelector("a[href$='/conclude']").ShouldBeNull();
        (await (await town.AsAsync("yamada")).GetAsync(path + "/conclude")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var chief = await town.AsAsync("takahashi");
        var service = await chief.GetAsync(path);
        service.Document.QuerySelector("a[href^='/applications/new']").ShouldBeNull();
        var form = await chief.GetAsync(service.Document.QuerySelector("a[href$='/conclude']")!.GetAttribute("href")!);
        (await chief.PressAsync(form, "内容を確かめる", ("Outcome", "Usable"))).Faults.ShouldNotBeEmpty();
        var check = await chief.PressAsync(form, "内容を確かめる", ("Outcome", "Usable"), ("Summary", "約款がなく、庁外に出ないため。"));
        var opened = await chief.PressAsync(check, "登録する");
        opened.Text.ShouldContain("を利用可としました。");
        opened.Document.QuerySelector("h1 .status")!.TextContent.ShouldBe("利用可");

        var clerk = await town.AsAsync("yamada");
        (await clerk.PressAsync(await clerk.GetAsync(unexamined.Address.AbsolutePath), "次へ進む")).Title.ShouldBe("どの業務に使いますか");
        var id = await town.ApplyAsync("yamada", new Wish());
        await town.JudgeAsync("suzuki", id, "承認する");
        await town.JudgeAsync("tanaka", id, "許可する", "適当です。");
        var permit = await town.PermitAsync(id);
        permit.StateOn(town.Today).ShouldBe(PermitState.InForce);
        (await town.ReadAsync("yamada", path)).ShouldContain(permit.Number);
        await town.UntilAsync(register => register.Permits.Any(p => p.Id == permit.Id));
        (await town.PromptAsync("yamada", "催しの名前を考えてください。")).ShouldContain("choices");
    }

    private static IHtmlInputElement Choice(VisitedPage page, string service) =>
        (IHtmlInputElement)page.Document.GetElementById(page.Document.QuerySelectorAll<IHtmlLabelElement>("label").Single(l => l.TextContent.Trim() == service).HtmlFor!)!;

    /// <summary>Submits the draft that a page is about as it stands.</summary>
    private static async Task<VisitedPage> CheckAsync(ScenarioBody town, VisitedPage page)
    {
        var clerk = await town.AsAsync("yamada");
        return await clerk.PressAsync(await clerk.GetAsync($"/applications/{page.Address.Segments[2].TrimEnd('/')}/check"), "この内容で提出する");
    }

    private static async Task<string> PathAsync(ScenarioBody town, string service)
    {
        var list = await (await town.AsAsync("yamada")).GetAsync("/services");
        return list.Document.QuerySelectorAll("main table a").First(a => a.TextContent.Trim() == service).GetAttribute("href")!;
    }
}
