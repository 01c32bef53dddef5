using System.Text;
using Microsoft.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Governance.Cases;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>A case that goes the long way: sent back, revised, consulted with an objection, decided by a deputy, objected to afterwards. What is printed tells it rightly.</summary>
public sealed class ObjectionTests(Chromium chromium)
{
    [Fact]
    public async Task Sent_back_revised_objected_to_decided_by_a_deputy_and_objected_to_afterwards()
    {
        await using var server = await SampleServer.StartAsync();
        var scene = new RouteScene(server);
        await scene.PrepareAsync();
        await scene.AwayAsync("tanaka");
        await using var applicant = await Person.SignInAsync(chromium, server, "yamada");
        var application = await Journey.ApplyAsync(applicant);
        var review = application.Replace("applications", "reviews", StringComparison.Ordinal);

        await JudgeAsync(server, "suzuki", review, "承認する", null);
        await JudgeAsync(server, "yoshida", review, "差し戻す", "誰が確かめるかを書いてください。");
        await ReviseAsync(applicant, application);
        await JudgeAsync(server, "suzuki", review, "承認する", null);
        await JudgeAsync(server, "yoshida", review, "同意しない", "利用者の研修が済んでいません。");
        await JudgeAsync(server, "nakamura", review, "適当とする", null);
        await JudgeAsync(server, "nakamura", review, "許可する", "研修を受けてから使うこととし、適当と認める。", deputy =>
            deputy.ShouldSatisfyAllConditions(
                () => deputy.ShouldContain("代決します"),
                () => deputy.ShouldContain("判断の前に読む意見"),
                () => deputy.ShouldContain("利用者の研修が済んでいません。")));
        await scene.BackAsync("tanaka");
        await ObjectAsync(server, review);

        (await applicant.GoAsync(application + "/revisions"))!.Ok.ShouldBeTrue();
        (await applicant.Page.Locator("tr.compare__changed ins").InnerTextAsync()).ShouldContain("係長が確かめます。");
        await applicant.PictureAsync("revisions");
        await PaperAsync(applicant, application);
        applicant.Complaints.ShouldBeEmpty();
        var decided = await scene.FindAsync(Guid.Parse(application.Split('/')[^1]));
        decided.State.ShouldBe(CaseState.Permitted);
        decided.AfterChecks.ShouldHaveSingleItem().State.ShouldBe(AfterCheckState.Objected);
    }

    private async Task JudgeAsync(SampleServer server, string name, string review, string choice, string? reason, Action<string>? before = null)
    {
        await using var person = await Person.SignInAsync(chromium, server, name);
        await person.GoAsync(review);
        before?.Invoke(await person.TextAsync());
        await person.PictureAsync($"review-{name}");
        await person.ChooseAsync(choice);
        if (reason is not null) await person.Page.Locator("#reason").FillAsync(reason);
        await person.PressAsync("内容を確かめる");
        (await person.TitleAsync()).ShouldBe("この内容でよろしいですか");
        await person.PressAsync(choice);
        await person.Page.WaitForURLAsync("**/applications/**");
        person.Complaints.ShouldBeEmpty();
    }

    private static async Task ReviseAsync(Person applicant, string application)
    {
        await applicant.GoAsync(application);
        (await applicant.TextAsync()).ShouldContain("誰が確かめるかを書いてください。");
        await applicant.GoAsync(application + "/edit/purpose?check=true");
        await applicant.Page.Locator("#purpose").FillAsync("広報紙の記事を読みやすく言い換え、係長が確かめます。");
        await applicant.PressAsync("保存して確認に戻る");
        await applicant.PressAsync("この内容で提出する");
        (await applicant.TextAsync()).ShouldContain("第2版");
    }

    private async Task ObjectAsync(SampleServer server, string review)
    {
        await using var decider = await Person.SignInAsync(chromium, server, "tanaka");
        await decider.GoAsync("/reviews");
        await decider.PictureAsync("reviews");
        await decider.Page.Locator($"a[href='{review}/after-check']").ClickAsync();
        await decider.PictureAsync("after-check");
        await decider.ChooseAsync("異議を述べる");
        await decider.Page.Locator("#reason").FillAsync("研修の前に使い始めるおそれがあります。");
        await decider.PressAsync("後閲を記録する");
        (await decider.TextAsync()).ShouldContain("異議を記録しました");
        await decider.PictureAsync("application");
        await decider.GoAsync("/calendar?of=All");
        await decider.PictureAsync("calendar");
        decider.Complaints.ShouldBeEmpty();
    }

    /// <summary>The application and the letter as they are printed: what a screen shows beside them is not on paper.</summary>
    private static async Task PaperAsync(Person applicant, string application)
    {
        await applicant.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await applicant.GoAsync(application);
        var printed = await applicant.TextAsync();
        foreach (var word in (string[])["失効", "不同意", "利用者の研修が済んでいません。", "総務部長（代） 中村 健", "異議", "研修の前に使い始めるおそれがあります。", "第2版"]) printed.ShouldContain(word);
        printed.ShouldNotContain("コメントを書く");

        await applicant.GoAsync(application + "/letter");
        var letter = await applicant.TextAsync();
        foreach (var word in (string[])["外部サービス利用許可書", "総務部長（代） 中村 健", "記", "係長が確かめます。", "代決", "異議があります", "以上"]) letter.ShouldContain(word);
        letter.ShouldNotContain("印刷する");
        var pdf = await applicant.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
        Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length.ShouldBe(2, "The letter takes one page.");
        await applicant.PictureAsync("letter");
        await applicant.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
    }
}
