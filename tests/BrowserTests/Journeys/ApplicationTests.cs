using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>The form in a browser: a new use with the rule set's sheets saved while it is typed, then a colleague who joins what was permitted.</summary>
public sealed class ApplicationTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_said_so()
    {
        await using var server = await SampleServer.StartAsync();
        await using var applicant = await Person.SignInAsync(chromium, server, "yamada");
        await applicant.GoAsync("/applications/new");
        await applicant.PressAsync("申請を書き始める");
        await applicant.GoAsync(new Uri(new Uri(applicant.Page.Url), "purpose").AbsolutePath);

        await applicant.Page.Locator("#purpose").FillAsync("書きかけの内容");
        await Assertions.Expect(applicant.Page.Locator("[data-draft-state]")).ToContainTextAsync("保存しました", new() { Timeout = 30_000 });
        await applicant.Page.ReloadAsync();
        (await applicant.Page.Locator("#purpose").InputValueAsync()).ShouldBe("書きかけの内容");

        await applicant.Page.Locator("#purpose").FillAsync("続きの内容");
        await applicant.PressAsync("次へ進む");
        (await applicant.TitleAsync()).ShouldBe("誰が使いますか");
        applicant.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_colleague_joins_what_was_permitted_in_three_questions()
    {
        await using var server = await SampleServer.StartAsync();
        await using (var applicant = await Person.SignInAsync(chromium, server, "yamada")) await Journey.WholeAsync(chromium, server, applicant);
        await using var colleague = await Person.SignInAsync(chromium, server, "mori");
        await colleague.GoAsync("/applications/new");
        await AccessibleAsync(colleague);
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "この許可に加わる" }).First.ClickAsync();
        (await colleague.TitleAsync()).ShouldBe("誰が加わりますか");
        await AccessibleAsync(colleague);
        await colleague.ChooseAsync("自分だけ");
        await colleague.PressAsync("次へ進む");
        await colleague.ChooseAsync("はい、許容できます");
        await colleague.PressAsync("次へ進む");
        (await colleague.TitleAsync()).ShouldBe("答えを確かめて提出する");
        await AccessibleAsync(colleague);
        await colleague.PressAsync("この内容で提出する");
        (await colleague.TextAsync()).ShouldContain("を提出しました");

        await colleague.GoAsync(new Uri(colleague.Page.Url).AbsolutePath + "/print");
        await AccessibleAsync(colleague);
        (await colleague.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true })).Length.ShouldBeGreaterThan(10_000);
        colleague.Complaints.ShouldBeEmpty();
    }

    private static async Task AccessibleAsync(Person person) => (await person.Page.RunAxe()).Violations.Select(v => $"{person.Page.Url}: {v.Id} {v.Help}").ShouldBeEmpty();
}
