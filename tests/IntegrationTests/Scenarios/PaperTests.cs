using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A village that decides on paper: what is decided there is registered by one and confirmed by another, for the whole life of a permit.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task The_whole_life_of_a_permit_is_decided_on_paper()
    {
        await using var village = await FoundAsync();
        var id = await village.ApplyAsync("yamada", new Wish());
        var clerk = await village.AsAsync("yamada");
        var blank = await clerk.GetAsync($"/applications/{id}/print");
        blank.Document.QuerySelectorAll(".seals__post").Select(b => b.TextContent.Trim()).ShouldBe(["決裁総務課長", "確認企画課長"]);
        blank.Document.QuerySelectorAll(".seals__name").ShouldBeEmpty();
        blank.Text.ShouldContain("外部サービス利用申請書（新規）");
        blank.Text.ShouldContain((await village.CaseAsync(id)).RevisionHash!);

        await RegisterAsync(village, id, "総第12号");

        var decided = await village.CaseAsync(id);
        decided.DecidedAs.ShouldBe(Capacity.Registration);
        decided.Paper!.Seals.Length.ShouldBe(2);
        var detail = await clerk.GetAsync($"/applications/{id}");
        detail.Text.ShouldContain("外部決裁 文書番号 総第12号。");
        detail.Text.ShouldContain("総務課長 田中 恵子");
        var sealed_ = await clerk.GetAsync($"/applications/{id}/print");
        sealed_.Document.QuerySelectorAll(".seals__mark").Select(m => m.TextContent.Trim()).ShouldBe(["（外部決裁）", "（外部決裁）"]);
        sealed_.Document.QuerySelectorAll(".seals__name").Select(m => m.TextContent).ShouldBe(["田中 恵子", "鈴木 一郎"]);
        sealed_.Text.ShouldContain("文書番号：総第12号");
        var permit = await village.PermitAsync(id);
        permit.StateOn(village.Today).ShouldBe(PermitState.InForce);
        (await village.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("有効");

        var until = permit.Until.AddDays(180);
        var renewal = await LaterAsync(village, permit, "更新する", ("Form.Until", $"{until:yyyy-MM-dd}"));
        await RegisterAsync(village, renewal, "総第88号");
        (await village.PermitAsync(id)).Until.ShouldBe(until);
        (await village.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain($"{JapaneseEra.Format(until)}まで");

        var closure = await LaterAsync(village, permit, "廃止する", ("Form.Until", village.Day(3)), ("Form.Reason", "事業が終わったため。"));
        (await clerk.GetAsync($"/applications/{closure}/print")).Text.ShouldContain("外部サービス利用廃止届");
        await RegisterAsync(village, closure, "総第90号");
        (await village.PermitAsync(id)).EndedOn.ShouldBe(village.Today.AddDays(3));
        (await village.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain($"（廃止届：{JapaneseEra.Format(village.Today.AddDays(3))}で終了）");
        (await village.ReadAsync("yamada", $"/applications/{closure}/letter")).ShouldContain("総第90号");
        village.Pass(TimeSpan.FromDays(4));
        (await village.PermitAsync(id)).StateOn(village.Today).ShouldBe(PermitState.Ended);
        (await village.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("終了");
    }

    [Fact]
    public async Task Nobody_registers_and_confirms_by_themselves_and_the_decider_s_seal_must_be_there()
    {
        await using var village = await FoundAsync();
        var id = await village.ApplyAsync("yamada", new Wish());
        var clerk = await village.AsAsync("yamada");
        var form = await clerk.GetAsync($"/reviews/{id}/register");
        var head = Seal(form, 0);
        var missing = await clerk.PressAsync(form, "登録する", ("DocumentNumber", "総第12号"), ("Form.Verdict", "Permit"), ("Form.Reason", "適当と認める。"), ("Seals[0].Holder", head), ("Seals[0].On", village.Day()));
        missing.Faults.ShouldHaveSingleItem().ShouldContain("情報セキュリティ責任者");
        var registered = await FillAsync(village, id, "総第12号", "Reject");
        registered.Text.ShouldContain("ほかの人が決裁文書と照らし合わせて確認すると、決裁になります。");

        (await clerk.GetAsync($"/reviews/{id}/confirm")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
        var token = registered.Document.QuerySelector("form[method='post'] input[name='form']")!.GetAttribute("value")!;
        (await clerk.PostAsync($"/reviews/{id}/confirm?handler=Confirm", ("form", token))).Faults.ShouldHaveSingleItem().ShouldContain("SK1240");
        (await village.CaseAsync(id)).Decision.ShouldBeNull();
        var other = await village.AsAsync("mori");
        (await other.GetAsync($"/reviews/{id}/confirm")).Status.ShouldBe(HttpStatusCode.NotFound);

        await ConfirmAsync(village, id);
        (await village.CaseAsync(id)).State.ShouldBe(CaseState.Rejected);
        (await village.ReadAsync("yamada", $"/applications/{id}/letter")).ShouldContain("外部サービス利用不許可通知書");
    }

    private static Task<ScenarioBody> FoundAsync() => ScenarioBody.FoundAsync(
        "paper",
        "試験村",
        BodyKind.Municipality,
        new Seat("村長部局", "副村長", "高橋 誠", "takahashi", true, "Administrator", "Chief"),
        new Seat("村長部局/総務課", "総務課長", "田中 恵子", "tanaka", true, "Decider"),
        new Seat("村長部局/総務課", "総務課 主事", "森 一枝", "mori"),
        new Seat("村長部局/企画課", "企画課長", "鈴木 一郎", "suzuki", true),
        new Seat("村長部局/企画課", "企画課 主事", "山田 花子", "yamada"));

    /// <summary>The clerk registers what stands on the paper, and the head confirms it.</summary>
    private static async Task RegisterAsync(ScenarioBody village, Guid id, string number)
    {
        (await FillAsync(village, id, number, "Permit")).Text.ShouldContain("外部決裁が登録され、確認を待っています");
        await ConfirmAsync(village, id, number);
    }

    private static async Task<VisitedPage> FillAsync(ScenarioBody village, Guid id, string number, string verdict)
    {
        var clerk = await village.AsAsync("yamada");
        var form = await clerk.GetAsync($"/reviews/{id}/register");
        var done = await clerk.PressAsync(
            form,
            "登録する",
            ("DocumentNumber", number),
            ("Form.Verdict", verdict),
            ("Form.Reason", "適当と認める。"),
            ("Seals[0].Holder", Seal(form, 0)),
            ("Seals[0].On", village.Day()),
            ("Seals[1].Holder", Seal(form, 1)),
            ("Seals[1].On", village.Day()));
        done.Faults.ShouldBeEmpty();
        return done;
    }

    private static async Task ConfirmAsync(ScenarioBody village, Guid id, string? number = null)
    {
        var head = await village.AsAsync("suzuki");
        (await village.ReadAsync("suzuki", "/reviews")).ShouldContain("外部決裁の確認");
        var comparing = await head.GetAsync($"/reviews/{id}/confirm");
        if (number is not null) comparing.Text.ShouldContain(number);
        comparing.Text.ShouldContain("総務課長 田中 恵子");
        (await head.PressAsync(comparing, "決裁文書のとおりであることを確認する")).Text.ShouldContain("と決裁されました。");
    }

    /// <summary>The one person who can have sealed in a box.</summary>
    private static string Seal(VisitedPage form, int box) => form.Document.QuerySelectorAll<IHtmlOptionElement>($"#seal-{box} option").Single(o => o.Value.Length > 0).Value;

    /// <summary>Begins a case about a permit, answers what is asked and submits.</summary>
    private static async Task<Guid> LaterAsync(ScenarioBody village, Permit permit, string button, params (string Name, string Value)[] answers)
    {
        var clerk = await village.AsAsync("yamada");
        var page = await clerk.PressAsync(await clerk.GetAsync("/applications/new"), $"{button}：{permit.Number}");
        for (var n = 0; n < 10 && !page.Address.AbsolutePath.EndsWith("/check", StringComparison.Ordinal); n++)
        {
            var confirmed = page.Document.QuerySelectorAll<IHtmlInputElement>("input[name='Form.Confirmed']").Select(i => ("Form.Confirmed", i.Value));
            var risk = page.Document.QuerySelectorAll<IHtmlInputElement>("#risk-yes").Select(i => ("Form.Risk", i.Value));
            page = await clerk.PressAsync(page, "次へ進む", [.. confirmed, .. risk, .. answers.Where(a => page.Document.QuerySelector($"[name='{a.Name}']") is not null)]);
            page.Faults.ShouldBeEmpty();
        }

        return await village.SubmitAsync("yamada", page);
    }
}
