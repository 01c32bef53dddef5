using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class KindTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    private DateOnly Today => JapanTime.DateAt(city.Server.Time.GetUtcNow());

    [Fact]
    public async Task A_change_asks_only_what_is_to_be_changed()
    {
        var permit = await new PermitBuilder(city.Server) { Task = "summary", UntilDay = 60 }.MakeAsync();
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var change = await BeginAsync(clerk, permit, "変更する");
        change.Title.ShouldBe("何を変えますか");
        (await clerk.PressAsync(change, "次へ進む")).Faults.ShouldContain(f => f.Contains("SK1251"));

        var period = await clerk.PressAsync(await clerk.GetAsync(change.Address.PathAndQuery), "次へ進む", ("Form.Changes", "period"));
        period.Title.ShouldBe("最後の日を、いつに早めますか");
        var longer = await clerk.PressAsync(period, "次へ進む", ("Form.Until", Day(90)));
        longer.Faults.ShouldHaveSingleItem().ShouldContain("SK1252");
        var reason = await clerk.PressAsync(longer, "次へ進む", ("Form.Until", Day(30)));
        reason.Title.ShouldBe("なぜ変えますか");
        var check = await ApplicationWalk.AnswerSheetsAsync(clerk, await clerk.PressAsync(reason, "次へ進む", ("Form.Reason", "事業が早く終わるため。")));
        check.Title.ShouldBe("答えを確かめて提出する");
        (await clerk.PressAsync(check, "この内容で提出する")).Text.ShouldContain("を提出しました");
    }

    [Fact]
    public async Task A_renewal_lengthens_and_a_closure_ends_a_permit()
    {
        var permit = await new PermitBuilder(city.Server) { Task = "research", UntilDay = 20 }.MakeAsync();
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var shorter = await clerk.PressAsync(await BeginAsync(clerk, permit, "更新する"), "次へ進む", ("Form.Until", Day(10)));
        shorter.Faults.ShouldHaveSingleItem().ShouldContain("SK1253");
        (await ApplicationWalk.AnswerSheetsAsync(clerk, await clerk.PressAsync(shorter, "次へ進む", ("Form.Until", Day(100))))).Title.ShouldBe("約款を確かめましたか");

        var late = await clerk.PressAsync(await BeginAsync(clerk, permit, "廃止する"), "次へ進む", ("Form.Until", Day(40)));
        late.Faults.ShouldHaveSingleItem().ShouldContain("SK1255");
        var reason = await clerk.PressAsync(late, "次へ進む", ("Form.Until", Day(0)));
        var check = await clerk.PressAsync(reason, "次へ進む", ("Form.Reason", "使わなくなったため。"));
        check.Text.ShouldContain("廃止届の経路");
        check.Text.ShouldContain("写しが届きます");
        (await clerk.PressAsync(check, "この内容で提出する")).Text.ShouldContain("を提出しました");
    }

    [Fact]
    public async Task One_case_can_be_about_many_permits()
    {
        var first = await new PermitBuilder(city.Server) { Task = "ideas", UntilDay = 30 }.MakeAsync();
        var second = await new PermitBuilder(city.Server) { Task = "translation", UntilDay = 35 }.MakeAsync();
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var items = await examiner.PressAsync(await examiner.GetAsync("/applications/new"), "一括の申請を書き始める");
        items.Title.ShouldBe("別紙にまとめる許可を選んでください");
        (await examiner.PressAsync(items, "選んだ許可を加える")).Faults.ShouldHaveSingleItem().ShouldContain("SK1279");
        (await examiner.PressAsync(items, "選んだ許可を加える", ("Action", "Review"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1278");

        var added = await examiner.PressAsync(items, "選んだ許可を加える", ("Chosen", first.Id.ToString()), ("Chosen", second.Id.ToString()), ("Action", "Renew"), ("Until", Day(200)));
        added.Text.ShouldContain("2件を別紙に加えました");
        var reason = await examiner.PressAsync(added, "次へ進む", ("Rows[1].Action", "End"), ("Rows[1].Until", Day(5)));
        reason.Title.ShouldBe("なぜまとめて行いますか");
        var check = await examiner.PressAsync(reason, "次へ進む", ("Form.Reason", "年度末の確認のため。"));
        check.Text.ShouldContain("更新 1件");
        check.Text.ShouldContain("終了 1件");
        using var file = await examiner.DownloadAsync(await examiner.GetAsync(items.Address.AbsolutePath), "別紙を Excel で書き出す");
        (await SheetFile.ReadAsync(file)).Faults().ShouldBeEmpty();

        var done = await examiner.PressAsync(check, "この内容で提出する");
        var paper = await examiner.GetAsync(done.Address.AbsolutePath + "/print");
        paper.Text.ShouldContain("別紙のとおり");
        paper.Document.QuerySelectorAll(".paper--annex tbody tr").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Only_those_who_examine_or_manage_are_offered_cases_about_others_permits()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "mori");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");

        (await clerk.GetAsync("/applications/new")).Text.ShouldNotContain("一括（別紙）");
        var start = await examiner.GetAsync("/applications/new");
        start.Text.ShouldContain("一括（別紙）");
        (await examiner.PressAsync(start, "停止・取消の伺いを書き始める")).Title.ShouldBe("どの許可についての申請ですか");
        (await examiner.PressAsync(start, "例外措置の申請を書き始める")).Title.ShouldBe("どのサービスを使いたいですか");
    }

    [Fact]
    public async Task A_clerk_enters_for_a_colleague_and_for_nobody_elsewhere()
    {
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var found = await head.GetAsync("/applications/new?person=" + Uri.EscapeDataString("木村"));
        var start = await head.GetAsync(found.Document.QuerySelectorAll<IHtmlAnchorElement>("main a").First(a => a.TextContent.Contains("木村")).GetAttribute("href")!);
        var first = await head.PressAsync(start, "申請を書き始める");
        first.Text.ShouldContain("木村 美咲さんの申請を、代わりに入力しています");
        var id = first.Address.Segments[2].TrimEnd('/');
        using var applicant = await Visitor.AsAsync(city.Server, "kimura");
        (await applicant.GetAsync($"/applications/{id}/edit/service")).Status.ShouldBe(HttpStatusCode.OK);

        (await head.GetAsync("/applications/new?person=" + Uri.EscapeDataString("森"))).Text.ShouldContain("当てはまる人は");
        var mori = (await city.Server.OrganizationAsync()).PersonOf("mori");
        (await head.PressAsync(await head.GetAsync($"/applications/new?for={mori}"), "申請を書き始める")).Faults.ShouldHaveSingleItem().ShouldContain("SK1223");
    }

    [Fact]
    public async Task The_rule_set_s_own_questions_come_one_sheet_a_page_and_a_barred_answer_is_explained()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var id = first.Address.Segments[2].TrimEnd('/');
        var sheet = await clerk.GetAsync($"/applications/{id}/edit/sheet-use");
        sheet.Text.ShouldContain("どの端末・ネットワークから使いますか");

        var barred = await clerk.PressAsync(sheet, "次へ進む", ("Form.More[network]", "mynumber"));
        barred.Faults.ShouldHaveSingleItem().ShouldContain("SK1261");
        var more = await clerk.PressAsync(barred, "次へ進む", ("Form.More[network]", "lgwan"));
        more.Text.ShouldContain("質問が増えました");
        more.Text.ShouldContain("どのようにつなぎますか");
        more.Faults.ShouldBeEmpty();
        var next = await clerk.PressAsync(more, "次へ進む", ("Form.More[connection]", "direct"));
        next.Address.AbsolutePath.ShouldNotEndWith("sheet-use");
        (await clerk.GetAsync($"/applications/{id}/edit/sheet-nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_typed_is_saved_in_the_background_by_the_same_handler()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var path = $"/applications/{first.Address.Segments[2].TrimEnd('/')}/edit/purpose";
        var page = await clerk.GetAsync(path);

        var saved = await clerk.PressAsync(page, "次へ進む", ("Form.Purpose", "書きかけ"), ("Go", "draft"));

        saved.Document.Source.Text.ShouldContain("\"saved\":true");
        (await clerk.GetAsync(path)).Document.QuerySelector("#purpose")!.TextContent.ShouldBe("書きかけ");
        var late = await clerk.PressAsync(page, "次へ進む", ("Form.Purpose", "別の窓"), ("Go", "draft"));
        late.Document.Source.Text.ShouldContain("\"saved\":false");
    }

    private static async Task<VisitedPage> BeginAsync(Visitor visitor, Permit permit, string button) => await visitor.PressAsync(await visitor.GetAsync("/applications/new"), $"{button}：{permit.Number}");

    private string Day(int days) => Today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
