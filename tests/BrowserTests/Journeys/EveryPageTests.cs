using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>
/// Every page that somebody of the sample city reaches by links: accessible (axe, WCAG 2.2 A and AA), no complaint of the browser, and no sideways
/// scrolling at 320 CSS pixels (WCAG 2.2, 1.4.10).
/// </summary>
public sealed partial class EveryPageTests(Chromium chromium)
{
    private static readonly string[] People = ["yamada", "suzuki", "tanaka", "takahashi", "ito", "watanabe"];

    [Fact]
    public async Task Every_page_is_accessible_and_quiet()
    {
        await using var server = await SampleServer.StartAsync();
        List<string> faults = [];
        HashSet<string> seen = [];
        await using (var applicant = await Person.SignInAsync(chromium, server, "yamada"))
        {
            await Journey.WholeAsync(chromium, server, applicant);
            await JudgeAsync(applicant, "/keys/new (鍵を作りました)", faults);
            await Journey.ApplyAsync(applicant, "公表資料の要約");
            await applicant.GoAsync("/applications/new");
            await applicant.PressAsync("申請を書き始める");
            await applicant.PressAsync("次へ進む");
            await JudgeAsync(applicant, "/applications/{id}/edit (誤りのあるとき)", faults);
            foreach (var question in (string[])["service", "task", "purpose", "users", "level", "period", "sheet-use", "confirmations", "risk", "attachments"])
            {
                await applicant.GoAsync(new Uri(new Uri(applicant.Page.Url), question).AbsolutePath);
                await JudgeAsync(applicant, "/applications/{id}/edit/" + question, faults);
            }
        }

        foreach (var name in People)
        {
            await using var person = await Person.SignInAsync(chromium, server, name);
            await CrawlAsync(person, seen, faults);
            faults.AddRange(person.Complaints);
        }

        faults.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task The_pages_before_signing_in_are_accessible_and_quiet()
    {
        await using var server = await SampleServer.StartAsync();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        List<string> faults = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error") faults.Add(message.Text);
        };
        foreach (var path in (string[])["/sign-in", "/setup/none", "/nowhere"])
        {
            await page.GotoAsync(new Uri(server.Address, path).AbsoluteUri);
            var result = await page.RunAxe();
            faults.AddRange(result.Violations.Select(v => $"{path}: {v.Id} {v.Help}"));
        }

        faults.RemoveAll(f => f.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal));
        faults.ShouldBeEmpty();
    }

    private static async Task CrawlAsync(Person person, HashSet<string> seen, List<string> faults)
    {
        Queue<string> open = new(["/"]);
        while (open.TryDequeue(out var path))
        {
            var response = await person.GoAsync(path);
            if (response is not { Ok: true }) faults.Add($"{path}: status {response?.Status}");
            await JudgeAsync(person, path, faults);
            foreach (var link in await person.Page.Locator("a[href^='/']:not([download])").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))"))
            {
                var target = link.Split('#')[0];
                if (!target.Contains("/export", StringComparison.Ordinal) && seen.Add(Id().Replace(target.Split('?')[0], "{id}") + (target == "/" ? person.Page.Url : ""))) open.Enqueue(target);
            }
        }
    }

    private static async Task JudgeAsync(Person person, string name, List<string> faults)
    {
        var result = await person.Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        faults.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{name}: {v.Id} {v.Help} {n.Html}")));
        await person.Page.SetViewportSizeAsync(320, 640);
        if (await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 320 and var width) faults.Add($"{name}: {width} pixels wide at 320");
        await person.Page.SetViewportSizeAsync(1280, 900);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
