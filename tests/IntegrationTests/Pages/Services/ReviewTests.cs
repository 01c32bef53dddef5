using System.Net;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class ReviewTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task The_examiner_answers_item_after_item()
    {
        var service = await Examination.OfNewAsync(city.Server, "点検中のAI");
        await service.KeepTermsAsync("約款");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");

        var list = await examiner.GetAsync($"/services/{service.Id}/review");
        list.Text.ShouldContain("28 項目のうち 0 項目が済みました");
        var first = await examiner.GetAsync(list.Document.QuerySelector(".buttons a.button")!.GetAttribute("href")!);
        first.Title.ShouldBe("一方的な変更と知らせ方");
        first.Text.ShouldContain("1 / 28");
        first.Document.QuerySelector($"a[href='/services/{service.Id}/terms/1']").ShouldNotBeNull();

        var empty = await examiner.PressAsync(first, "保存して次へ");
        empty.Status.ShouldBe(HttpStatusCode.BadRequest);
        empty.Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        var without = await examiner.PressAsync(empty, "保存して次へ", ("Verdict", "Conditional"), ("Clause", "第3条"));
        without.Faults.ShouldHaveSingleItem().ShouldContain("対策");
        without.Document.QuerySelector("input[name=Clause]")!.GetAttribute("value").ShouldBe("第3条");
        var second = await examiner.PressAsync(without, "保存して次へ", ("Verdict", "Conditional"), ("Clause", "第3条"), ("Mitigation", "月に一度、約款を見に行く。"));

        second.Title.ShouldBe("停止・終了の知らせ");
        (await service.NowAsync()).Answers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.Verdict.ShouldBe(ReviewVerdict.Conditional), a => a.Terms.ShouldBe(1));
        var after = await examiner.GetAsync($"/services/{service.Id}/review?show=conditional");
        after.Document.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("月に一度、約款を見に行く。");
        after.Text.ShouldContain("中村 健");
        (await examiner.GetAsync($"/services/{service.Id}/review?show=open")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(27);
        (await examiner.GetAsync($"/services/{service.Id}/review?show=unacceptable")).Text.ShouldContain("当てはまる項目はありません");
    }

    [Fact]
    public async Task The_last_answer_leads_back_to_the_service()
    {
        var service = await Examination.OfNewAsync(city.Server, "終わりかけのAI");
        await service.KeepTermsAsync("約款");
        await service.AnswerAllAsync();
        await service.KeepTermsAsync("新しい約款", "terms-ai/change");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");

        var again = await examiner.GetAsync($"/services/{service.Id}/review/terms-ai/change");
        again.Text.ShouldContain("約款が変わりました");
        again.Text.ShouldContain("前の答えは「許容」（約款 第1版の第1条）でした");
        again.Document.QuerySelector("input[name=Verdict][checked]").ShouldBeNull();
        var done = await examiner.PressAsync(again, "保存して次へ", ("Verdict", "Acceptable"));

        done.Address.AbsolutePath.ShouldBe($"/services/{service.Id}");
        done.Text.ShouldContain("すべての項目の点検が済みました。");
        done.Text.ShouldContain("審査の結果を登録する");
    }

    [Fact]
    public async Task Many_items_are_kept_together_or_not_at_all()
    {
        var service = await Examination.OfNewAsync(city.Server, "まとめて点検するAI");
        await service.KeepTermsAsync("約款");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var form = await examiner.GetAsync($"/services/{service.Id}/review/terms-ai");
        form.Document.QuerySelectorAll("fieldset").Length.ShouldBe(28);

        var empty = await examiner.PressAsync(form, "まとめて保存する");
        empty.Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        var faulty = await examiner.PressAsync(empty, "まとめて保存する", ("Rows[0].Verdict", "Acceptable"), ("Rows[0].Clause", "第1条"), ("Rows[2].Verdict", "Unacceptable"), ("Rows[2].Clause", "第3条"));
        faulty.Faults.ShouldHaveSingleItem().ShouldContain("入力の学習への利用");
        faulty.Document.GetElementById("mitigation-terms-ai/training")!.GetAttribute("aria-describedby").ShouldBe("mitigation-terms-ai/training-error");
        (await service.NowAsync()).Answers.ShouldBeEmpty();

        var kept = await examiner.PressAsync(faulty, "まとめて保存する", ("Rows[2].Mitigation", "学習に使われるため。"));
        kept.Text.ShouldContain("2項目を保存しました。");
        (await service.NowAsync()).Answers.Select(a => a.Verdict).ShouldBe([ReviewVerdict.Acceptable, ReviewVerdict.Unacceptable]);

        var same = await examiner.PressAsync(await examiner.GetAsync($"/services/{service.Id}/review/terms-ai"), "まとめて保存する");
        same.Faults.ShouldHaveSingleItem().ShouldContain("SK1005");
        (await examiner.GetAsync($"/services/{service.Id}/review/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Terms_come_first()
    {
        var service = await Examination.OfNewAsync(city.Server, "約款のまだないAI");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");

        var page = await examiner.PressAsync(await examiner.GetAsync($"/services/{service.Id}/review/terms-ai/law"), "保存して次へ", ("Verdict", "Acceptable"), ("Clause", "第9条"));

        page.Status.ShouldBe(HttpStatusCode.Conflict);
        page.Faults.ShouldHaveSingleItem().ShouldContain("SK1441");
    }

    [Fact]
    public async Task The_list_is_written_out_with_its_evidence()
    {
        var service = await (await Examination.OfNewAsync(city.Server, "書き出すAI")).FinishAsync();
        using var auditor = await Visitor.AsAsync(city.Server, "watanabe");
        var page = await auditor.GetAsync($"/services/{service.Id}/review");
        page.Document.QuerySelector($"a[href^='/services/{service.Id}/review/']").ShouldBeNull();

        using var response = await auditor.DownloadAsync(page, "XLSXで書き出す");
        var sheet = await SheetFile.ReadAsync(response);

        sheet.Faults().ShouldBeEmpty();
        (await TrailReader.ActionsOfAsync(city.Server, "watanabe")).ShouldContain("service.export-review");
    }

    [Theory]
    [InlineData("yamada")]
    [InlineData("tanaka")]
    [InlineData("ito")]
    [InlineData("watanabe")]
    public async Task Others_read_the_list_and_answer_nothing(string name)
    {
        var service = await (await Examination.OfNewAsync(city.Server, $"見るだけのAI {name}")).FinishAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);
        var form = (await visitor.GetAsync("/keys/new")).Document.QuerySelector("input[name='form']")!.GetAttribute("value")!;

        (await visitor.GetAsync($"/services/{service.Id}/review")).Text.ShouldContain("28 項目のうち 28 項目が済みました");
        foreach (var path in (string[])["terms-ai/law", "terms-ai"])
        {
            (await visitor.GetAsync($"/services/{service.Id}/review/{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await visitor.PostAsync($"/services/{service.Id}/review/{path}", ("form", form), ("Verdict", "Unacceptable"), ("Clause", "x"), ("Mitigation", "x"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await service.NowAsync()).Answers.ShouldAllBe(a => a.Verdict == ReviewVerdict.Acceptable);
    }

    [Fact]
    public async Task Pages_of_another_body_are_not_found_and_strangers_sign_in()
    {
        var town = await OtherTown.FoundAsync(city.Server);
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        using var stranger = new Visitor(city.Server);

        foreach (var path in (string[])["", "/review", "/review/terms-ai", "/review/terms-ai/law", "/conclude", "/demand-review", "/contract", "/edit"])
        {
            (await examiner.GetAsync($"/services/{town.ServiceId}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await chief.GetAsync($"/services/{town.ServiceId}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.GetAsync($"/services/{town.ServiceId}{path}")).Address.AbsolutePath.ShouldBe("/sign-in", path);
        }
    }
}
