using System.Net;
using Sekisho.Governance.Services;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Services;

public sealed class DetailTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task What_is_next_is_said_from_the_terms_to_the_conclusion()
    {
        var service = await Examination.OfNewAsync(city.Server, "順に進むAI");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");

        (await NextAsync()).ShouldBe($"/services/{service.Id}/terms/add");
        await service.KeepTermsAsync("約款");
        (await NextAsync()).ShouldBe($"/services/{service.Id}/review?show=open");
        await service.AnswerAllAsync();
        (await NextAsync()).ShouldBe($"/services/{service.Id}/conclude");
        await service.ConcludeAsync(ServiceState.Usable);
        (await NextAsync()).ShouldBeNull();
        await service.KeepTermsAsync("新しい約款", "terms-ai/law", "terms-ai/change");
        (await NextAsync()).ShouldBe($"/services/{service.Id}/review?show=open");
        (await examiner.GetAsync($"/services/{service.Id}")).Text.ShouldContain("点検表に答える（26 / 28）");

        async Task<string?> NextAsync() => (await examiner.GetAsync($"/services/{service.Id}")).Document.QuerySelectorAll(".notice").SingleOrDefault(n => n.QuerySelector("h2")?.TextContent == "次にすること")?.QuerySelector("a")?.GetAttribute("href");
    }

    [Fact]
    public async Task The_summary_stands_with_its_conditions_and_the_history_says_who_did_what()
    {
        var service = await Examination.OfNewAsync(city.Server, "まとまったAI");
        await service.KeepTermsAsync("約款");
        await service.AnswerAllAsync(("terms-ai/training", ReviewVerdict.Conditional, "学習への利用を止める。"));
        await service.ConcludeAsync(ServiceState.Conditional, "学習を止める");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");

        var page = await clerk.GetAsync($"/services/{service.Id}");

        page.Text.ShouldContain("審査の結果：条件付");
        page.Text.ShouldContain("約款を読み、学習に使われないことを確かめました。");
        page.Text.ShouldContain("許可に付く条件 学習を止める");
        page.Text.ShouldContain("副市長 約款 第1版による");
        page.Document.QuerySelector("section[aria-labelledby=mitigated]")!.TextContent.ShouldContain("学習への利用を止める。");
        page.Document.QuerySelectorAll(".timeline__what").Select(w => w.TextContent).ShouldBe(["サービスの審査の結果を登録した", "サービスを点検表で点検した", "サービスの約款を登録した", "サービスを登録した"]);
        page.Document.QuerySelectorAll(".timeline__why").Select(w => w.TextContent).ShouldBe(["条件付：約款を読み、学習に使われないことを確かめました。", "許容：27項目、条件付：入力の学習への利用", "第1版「利用規約」"]);
        page.Document.QuerySelector(".print-only").ShouldNotBeNull();
        page.Document.QuerySelectorAll("section.screen-only h2").Select(h => h.TextContent).ShouldBe(["このサービスの許可", "これまでの経過"]);
    }

    [Fact]
    public async Task A_later_version_of_the_terms_is_said_beside_the_result()
    {
        var service = await (await Examination.OfNewAsync(city.Server, "版の進んだAI")).FinishAsync();
        await service.KeepTermsAsync("字句だけ違う約款");
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");

        var page = await clerk.GetAsync($"/services/{service.Id}");
        page.Text.ShouldContain("約款 第1版による");
        page.Text.ShouldContain("その後、約款の第2版が登録されています。");
        page.Document.QuerySelectorAll($"a[href^='/services/{service.Id}/terms/']").Select(a => a.GetAttribute("href")).ShouldBe([$"/services/{service.Id}/terms/2", $"/services/{service.Id}/terms/1"]);
    }

    [Theory]
    [InlineData("yamada", new[] { "利用を申請する" })]
    [InlineData("watanabe", new[] { "利用を申請する" })]
    [InlineData("ito", new[] { "利用を申請する", "内容を直す", "関所とつなぐ" })]
    [InlineData("nakamura", new[] { "利用を申請する", "再審査を求める" })]
    [InlineData("tanaka", new[] { "利用を申請する", "審査の結果を登録する", "再審査を求める" })]
    [InlineData("takahashi", new[] { "利用を申請する", "審査の結果を登録する", "再審査を求める", "サービス全体を停止する" })]
    public async Task Each_role_sees_its_own_buttons(string name, string[] buttons)
    {
        var service = await (await Examination.OfNewAsync(city.Server, $"ボタンのAI {name}")).FinishAsync();
        using var visitor = await Visitor.AsAsync(city.Server, name);

        var page = await visitor.GetAsync($"/services/{service.Id}");

        page.Document.QuerySelectorAll("main .buttons a, main .buttons button").Select(b => b.TextContent.Trim()).ShouldBe(buttons);
    }

    [Fact]
    public async Task A_person_without_a_post_reads_a_designated_service()
    {
        var service = await (await Examination.OfNewAsync(city.Server, "指定のAI")).FinishAsync();
        using var chief = await Visitor.AsAsync(city.Server, "takahashi");
        var division = (await city.Server.OrganizationAsync()).DivisionNamed("広報課");
        var check = await chief.PressAsync(await chief.GetAsync($"/services/{service.Id}/conclude"), "内容を確かめる", ("Outcome", "Designated"), ("Summary", "広報だけ"), ("Divisions", division.ToString()));
        await chief.PressAsync(check, "登録する");
        using var other = await Visitor.AsAsync(city.Server, "mori");

        var page = await other.GetAsync($"/services/{service.Id}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("a[href^='/applications/new']").ShouldBeNull();
    }

    [Fact]
    public async Task Home_calls_examiners_to_answer_and_the_chief_to_conclude()
    {
        await using var server = await SampleServer.StartAsync();
        var service = await Examination.OfNewAsync(server, "ホームのAI");
        await service.KeepTermsAsync("約款");
        (await TasksAsync("nakamura")).ShouldBeEmpty();
        await service.AnswerAllAsync();
        (await TasksAsync("nakamura")).ShouldBeEmpty();
        (await TasksAsync("takahashi")).ShouldBe([$"/services/{service.Id}/conclude"]);
        await service.ConcludeAsync(ServiceState.Usable);
        (await TasksAsync("takahashi")).ShouldBeEmpty();
        await service.KeepTermsAsync("新しい約款", "terms-ai/law");

        (await TasksAsync("nakamura")).ShouldBe([$"/services/{service.Id}/review?show=open"]);
        (await TasksAsync("takahashi")).ShouldBeEmpty();
        (await TasksAsync("yamada")).ShouldBeEmpty();

        async Task<IEnumerable<string?>> TasksAsync(string name)
        {
            using var visitor = await Visitor.AsAsync(server, name);
            return [.. (await visitor.GetAsync("/")).Document.QuerySelectorAll(".task__title a").Where(a => a.TextContent.StartsWith("サービスの審査：", StringComparison.Ordinal)).Select(a => a.GetAttribute("href"))];
        }
    }
}
