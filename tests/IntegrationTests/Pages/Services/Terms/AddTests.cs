using System.Net;
using System.Text;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services.Terms;

public sealed class AddTests(SharedCity city) : IClassFixture<SharedCity>
{
    private const string First = "例示AI利用規約\n第1条（目的）\nこの規約は利用について定めます。\n第2条（入力）\n入力した内容は学習に使いません。\n第3条（保存）\n30日間保存します。\n第4条（準拠法）\n日本法に従います。";

    [Fact]
    public async Task Terms_are_read_shown_kept_examined_and_only_the_answers_of_changed_clauses_open_again()
    {
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        var id = (await city.Server.ServiceAsync("chatgpt-personal")).Id;

        var read = await PasteAsync(examiner, id, First);
        read.Text.ShouldContain("5条項");
        var kept = await examiner.PressAsync(read, "この約款を登録する", ("Form.Title", "例示AI利用規約"), ("Form.Dated", "2026-04-01"));
        kept.Text.ShouldContain("約款の第1版を登録しました。");

        for (var item = 0; item < 28; item++)
        {
            var open = (await city.Server.ServiceAsync("chatgpt-personal")).Items(await city.Server.RulesAsync()).First(i => i.IsOpen);
            var page = await examiner.GetAsync($"/services/{id}/review/{open.Code}");
            var answered = await examiner.PressAsync(page, "保存して次へ", ("Verdict", "Acceptable"), ("Clause", item == 3 ? "第3条" : "第2条"), ("Evidence", "本文で確かめた。"), ("Mitigation", ""));
            answered.Faults.ShouldBeEmpty();
        }

        var conclude = await chief.PressAsync(await chief.GetAsync($"/services/{id}/conclude"), "内容を確かめる", ("Outcome", "Usable"), ("Summary", "公開情報に使えます。"));
        var concluded = await chief.PressAsync(conclude, "登録する");
        concluded.Text.ShouldContain("を利用可としました。");

        var same = await PasteAsync(examiner, id, First.Replace("30日間", "３０日間", StringComparison.Ordinal).Replace("３０", "30", StringComparison.Ordinal));
        same.Faults.ShouldHaveSingleItem().ShouldContain("SK1440");

        var changed = await PasteAsync(examiner, id, First.Replace("30日間", "90日間", StringComparison.Ordinal));
        changed.Document.QuerySelectorAll("del").ShouldHaveSingleItem().TextContent.ShouldBe("30");
        changed.Text.ShouldContain("次の1項目の点検をやり直します");
        var again = await examiner.PressAsync(changed, "この約款を登録する", ("Form.Title", "例示AI利用規約"));

        again.Text.ShouldContain("点検表の1項目を、新しい約款で点検し直してください。");
        var service = await city.Server.ServiceAsync("chatgpt-personal");
        service.State.ShouldBe(ServiceState.ReviewDue);
        service.Answers.Where(a => a.IsReopened).ShouldHaveSingleItem().Clause.ShouldBe("第3条");
        (await examiner.GetAsync($"/services/{id}/terms/2/compare")).Document.QuerySelectorAll("ins").ShouldHaveSingleItem().TextContent.ShouldBe("90");
        using var original = await examiner.DownloadAsync($"/services/{id}/terms/1?handler=Original");
        original.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await original.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").ShouldBe(First);
    }

    [Fact]
    public async Task A_file_is_taken_and_one_that_cannot_be_read_is_told()
    {
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var id = (await city.Server.ServiceAsync("claude-api")).Id;
        var form = await examiner.GetAsync($"/services/{id}/terms/add");

        var read = await examiner.UploadAsync(form, "読み取る", "Document", [("terms.html", Encoding.UTF8.GetBytes("<html><body><h1>Terms</h1><p>1. Input</p><p>2. Data</p><p>3. Law</p></body></html>"))], ("Form.Source", "Uploaded"));
        var broken = await examiner.UploadAsync(await examiner.GetAsync($"/services/{id}/terms/add"), "読み取る", "Document", [("terms.pdf", "%PDF-1.7 nothing"u8.ToArray())], ("Form.Source", "Uploaded"));
        var inside = await examiner.PressAsync(await examiner.GetAsync($"/services/{id}/terms/add"), "読み取る", ("Form.Source", "Fetched"), ("Form.Url", "http://127.0.0.1/terms"));

        read.Text.ShouldContain("HTML、4条項");
        broken.Faults.ShouldHaveSingleItem().ShouldContain("SK1436");
        inside.Faults.ShouldHaveSingleItem().ShouldContain("SK1430");
        inside.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("yamada", HttpStatusCode.Forbidden)]
    [InlineData("watanabe", HttpStatusCode.Forbidden)]
    [InlineData("ito", HttpStatusCode.OK)]
    public async Task Those_who_examine_and_administrators_keep_terms_and_all_read_them(string name, HttpStatusCode status)
    {
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var id = (await city.Server.ServiceAsync("openai-api")).Id;

        (await visitor.GetAsync($"/services/{id}/terms/add")).Status.ShouldBe(status);
        (await visitor.GetAsync($"/services/{id}/terms")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/services/{id}/review")).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync($"/services/{Guid.NewGuid()}/terms")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<VisitedPage> PasteAsync(Visitor visitor, Guid id, string text) =>
        await visitor.PressAsync(await visitor.GetAsync($"/services/{id}/terms/add"), "読み取る", ("Form.Source", "Entered"), ("Form.Text", text));
}
