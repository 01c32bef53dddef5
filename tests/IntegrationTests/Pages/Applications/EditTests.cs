using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class EditTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Fact]
    public async Task Going_back_and_forward_and_coming_back_later_loses_nothing()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var task = await clerk.PressAsync(first, "次へ進む", ("Form.Service", ApplicationWalk.ValueOf(first, "Claude API")));
        var purpose = await clerk.PressAsync(task, "次へ進む", ("Form.Task", ApplicationWalk.ValueOf(task, "公表資料の要約")));
        var back = await clerk.PressAsync(purpose, "前の質問に戻る", ("Form.Purpose", "書きかけ"));

        back.Title.ShouldBe("どの業務に使いますか");
        back.Document.QuerySelector("input[name='Form.Task'][checked]")!.GetAttribute("value").ShouldBe("summary");
        var forward = await clerk.PressAsync(back, "次へ進む");
        forward.Document.QuerySelector("#purpose")!.TextContent.ShouldBe("書きかけ");
        var home = await clerk.PressAsync(forward, "保存して、あとで続ける", ("Form.Purpose", "書きかけの続き"));

        home.Title.ShouldBe("あなたがすること");
        home.Text.ShouldContain("答えた内容を保存しました");
        var resumed = await clerk.GetAsync("/applications/" + Id(first));
        resumed.Title.ShouldBe("誰が使いますか");
        (await clerk.GetAsync($"/applications/{Id(first)}/edit/purpose")).Document.QuerySelector("#purpose")!.TextContent.ShouldBe("書きかけの続き");
    }

    [Fact]
    public async Task A_question_without_an_answer_is_asked_again_with_a_sentence()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        var again = await clerk.PressAsync(await ApplicationWalk.BeginAsync(clerk), "次へ進む");

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Title.ShouldBe("どのサービスを使いたいですか");
        again.Faults.ShouldHaveSingleItem().ShouldContain("SK1210");
        again.Document.QuerySelector("title")!.TextContent.ShouldStartWith("エラー");
    }

    [Fact]
    public async Task Confidential_information_in_a_service_on_standard_terms_is_refused_with_clause_and_alternatives()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        var first = await ApplicationWalk.BeginAsync(clerk);
        await clerk.PressAsync(first, "次へ進む", ("Form.Service", ApplicationWalk.ValueOf(first, "ChatGPT（無料・Plus・Pro）")));
        var level = await clerk.GetAsync($"/applications/{Id(first)}/edit/level");
        var refused = await clerk.PressAsync(level, "次へ進む", ("Form.Level", "2"));

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        var fault = refused.Faults.ShouldHaveSingleItem();
        fault.ShouldContain("約款への同意だけで使えるサービスには、機密性2以上の情報を入力できない");
        fault.ShouldContain("SK1212");
        fault.ShouldContain("8.2");
        refused.Text.ShouldContain("機密性2の情報を入力できるサービスに変える");
        refused.Text.ShouldContain("Azure OpenAI Service");

        var check = await clerk.GetAsync($"/applications/{Id(first)}/check");
        var submitted = await clerk.PressAsync(check, "この内容で提出する");
        submitted.Status.ShouldNotBe(HttpStatusCode.OK);
        submitted.Faults.ShouldContain(f => f.Contains("SK1212"));
    }

    [Fact]
    public async Task Users_are_found_by_mail_address_and_an_unknown_one_is_named()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "inoue");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var users = await clerk.GetAsync($"/applications/{Id(first)}/edit/users");
        var unknown = await clerk.PressAsync(users, "次へ進む", ("Form.Users", "chosen"), ("Form.Mails", "ito@mihon.example\nnobody@mihon.example"));

        unknown.Faults.ShouldHaveSingleItem().ShouldContain("nobody@mihon.example");
        unknown.Document.QuerySelector("#mails")!.TextContent.ShouldContain("ito@mihon.example");
        var next = await clerk.PressAsync(unknown, "次へ進む", ("Form.Mails", "ito@mihon.example"));
        next.Title.ShouldBe("どの格付の情報まで入力しますか");
        (await clerk.GetAsync($"/applications/{Id(first)}/check")).Text.ShouldContain("伊藤 誠");
    }

    [Theory]
    [InlineData("2026-13-45", "2027-03-31", "SK1220")]
    [InlineData("2027-03-31", "2027-01-01", "SK1214")]
    [InlineData("2001-01-01", "2001-02-01", "SK1216")]
    public async Task A_period_that_cannot_be_is_explained_and_stays_as_typed(string from, string until, string code)
    {
        using var clerk = await Visitor.AsAsync(city.Server, "fujita");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var period = await clerk.GetAsync($"/applications/{Id(first)}/edit/period");
        var refused = await clerk.PressAsync(period, "次へ進む", ("Form.From", from), ("Form.Until", until));

        refused.Faults.ShouldHaveSingleItem().ShouldContain(code);
        refused.Document.QuerySelector("#from")!.GetAttribute("value").ShouldBe(from);
    }

    [Fact]
    public async Task Two_windows_do_not_overwrite_each_other()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var path = $"/applications/{Id(first)}/edit/purpose";
        var (one, two) = (await clerk.GetAsync(path), await clerk.GetAsync(path));
        await clerk.PressAsync(one, "次へ進む", ("Form.Purpose", "先に書いた内容"));
        var late = await clerk.PressAsync(two, "次へ進む", ("Form.Purpose", "後から書いた内容"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Faults.ShouldHaveSingleItem().ShouldContain("SK1002");
        late.Document.QuerySelector("#purpose")!.TextContent.ShouldBe("後から書いた内容");
        (await clerk.GetAsync(path)).Document.QuerySelector("#purpose")!.TextContent.ShouldBe("先に書いた内容");
        (await clerk.PressAsync(late, "次へ進む")).Title.ShouldBe("誰が使いますか");
    }

    [Fact]
    public async Task The_same_page_sent_again_with_something_else_is_not_taken_for_the_first()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var page = await clerk.GetAsync($"/applications/{Id(await ApplicationWalk.BeginAsync(clerk))}/edit/purpose");
        (await clerk.PressAsync(page, "次へ進む", ("Form.Purpose", "一度目"))).Title.ShouldBe("誰が使いますか");
        (await clerk.PressAsync(page, "次へ進む", ("Form.Purpose", "一度目"))).Title.ShouldBe("誰が使いますか");

        var again = await clerk.PressAsync(page, "次へ進む", ("Form.Purpose", "二度目"));

        again.Faults.ShouldHaveSingleItem().ShouldContain("SK1002");
        again.Document.QuerySelector("#purpose")!.TextContent.ShouldBe("二度目");
        (await clerk.PressAsync(again, "次へ進む")).Title.ShouldBe("誰が使いますか");
        (await clerk.GetAsync(page.Address.AbsolutePath)).Document.QuerySelector("#purpose")!.TextContent.ShouldBe("二度目");
    }

    [Fact]
    public async Task From_a_service_s_page_that_service_is_chosen_already()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "kimura");
        var services = await clerk.GetAsync("/services");
        var service = await clerk.GetAsync(services.Document.QuerySelectorAll("main table a").First(a => a.TextContent.Trim() == "Claude API").GetAttribute("href")!);

        var first = await clerk.PressAsync(await clerk.GetAsync(service.Document.QuerySelector("a[href^='/applications/new']")!.GetAttribute("href")!), "申請を書き始める");

        first.Document.QuerySelector("input[name='Form.Service'][checked]")!.GetAttribute("value").ShouldBe(service.Address.Segments[^1]);
        (await clerk.PressAsync(first, "次へ進む")).Title.ShouldBe("どの業務に使いますか");
    }

    [Fact]
    public async Task Nobody_else_sees_a_draft()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        using var stranger = new Visitor(city.Server);
        var id = Id(await ApplicationWalk.BeginAsync(clerk));

        foreach (var path in new[] { $"/applications/{id}", $"/applications/{id}/edit/service", $"/applications/{id}/check", $"/applications/{id}/withdraw", $"/reviews/{id}" })
        {
            (await chief.GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
            (await stranger.GetAsync(path)).Address.AbsolutePath.ShouldBe("/sign-in", path);
        }
    }

    private static string Id(VisitedPage edit) => edit.Address.Segments[2].TrimEnd('/');
}
