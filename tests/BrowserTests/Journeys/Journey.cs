using Microsoft.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>The way of an application in the browser, from the first question to the key.</summary>
internal static class Journey
{
    /// <summary>Applies for the practice AI in a task and submits; answers with the path of the application.</summary>
    public static async Task<string> ApplyAsync(Person applicant, string task = "公表する文書の下書き")
    {
        await applicant.GoAsync("/applications/new");
        await applicant.PressAsync("申請を書き始める");
        foreach (var answer in Usual(applicant, task))
        {
            await AnswerSheetsAsync(applicant);
            await answer();
            await applicant.PressAsync("次へ進む");
        }

        (await applicant.TitleAsync()).ShouldBe("答えを確かめて提出する");
        await applicant.PressAsync("この内容で提出する");
        (await applicant.TextAsync()).ShouldContain("を提出しました");
        return new Uri(applicant.Page.Url).AbsolutePath;
    }

    /// <summary>Answers the rule set's sheets that stand before the next question of the program: the first option of each choice, words for texts.</summary>
    public static async Task AnswerSheetsAsync(Person applicant)
    {
        for (var n = 0; n < 12 && applicant.Page.Url.Contains("/edit/sheet-", StringComparison.Ordinal); n++)
        {
            foreach (var group in await applicant.Page.Locator("form[data-draft] fieldset").AllAsync()) await group.Locator("input").First.CheckAsync();
            foreach (var text in await applicant.Page.Locator("form[data-draft] textarea, form[data-draft] input.input").AllAsync()) await text.FillAsync("担当者が確かめる");
            await applicant.PressAsync("次へ進む");
        }
    }

    private static Func<Task>[] Usual(Person applicant, string task) =>
    [
        () => applicant.ChooseAsync("練習用AI"),
        () => applicant.ChooseAsync(task),
        () => applicant.Page.Locator("#purpose").FillAsync("広報紙の記事を読みやすく言い換える。"),
        () => applicant.ChooseAsync("広報課の職員全員"),
        () => applicant.ChooseAsync("機密性1：公開してよい情報"),
        () => Task.CompletedTask,
        async () =>
        {
            foreach (var box in await applicant.Page.Locator("input[type=checkbox]").AllAsync()) await box.CheckAsync();
        },
        () => applicant.ChooseAsync("はい、許容できます"),
    ];

    /// <summary>The head approves.</summary>
    public static async Task ApproveAsync(Person head, string application)
    {
        await head.GoAsync("/");
        await head.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "審査する：" }).First.ClickAsync();
        new Uri(head.Page.Url).AbsolutePath.ShouldBe(application.Replace("applications", "reviews", StringComparison.Ordinal));
        await head.ChooseAsync("承認する");
        await head.PressAsync("内容を確かめる");
        await head.PressAsync("承認する");
        (await head.TextAsync()).ShouldContain("承認しました");
    }

    /// <summary>The decider permits.</summary>
    public static async Task PermitAsync(Person decider, string application)
    {
        await decider.GoAsync(application.Replace("applications", "reviews", StringComparison.Ordinal));
        await decider.ChooseAsync("許可する");
        await decider.Page.Locator("#reason").FillAsync("公表前の案に限られ、適当と認める。");
        await decider.PressAsync("内容を確かめる");
        await decider.PressAsync("許可する");
        (await decider.TextAsync()).ShouldContain("許可と決裁しました");
    }

    /// <summary>The applicant makes a key; answers with it.</summary>
    public static async Task<string> MakeKeyAsync(Person applicant)
    {
        await applicant.GoAsync("/keys/new");
        await applicant.Page.Locator("#name").FillAsync("試し");
        await applicant.PressAsync("鍵を作る");
        var key = await applicant.Page.Locator("#secret").InnerTextAsync();
        key.ShouldStartWith("sekisho-");
        return key;
    }

    /// <summary>All of it, by three people; answers with the key.</summary>
    public static async Task<string> WholeAsync(Chromium chromium, SampleServer server, Person applicant, bool javaScript = true)
    {
        var application = await ApplyAsync(applicant);
        await using (var head = await Person.SignInAsync(chromium, server, "suzuki", javaScript))
        {
            await ApproveAsync(head, application);
            head.Complaints.ShouldBeEmpty();
        }

        await using (var decider = await Person.SignInAsync(chromium, server, "tanaka", javaScript))
        {
            await PermitAsync(decider, application);
            decider.Complaints.ShouldBeEmpty();
        }

        return await MakeKeyAsync(applicant);
    }
}
