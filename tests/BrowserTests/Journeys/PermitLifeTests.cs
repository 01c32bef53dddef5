using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Governance.Calendars;
using Sekisho.IntegrationTests.Databases;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>A permit's life in the browser: stopped by its manager, refused at every node's gateway within a second, confirmed, lifted, renewed with its division by 一括; and every page that shows it shows it so.</summary>
public sealed class PermitLifeTests(Chromium chromium)
{
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>The year whose 31 March comes next.</summary>
    private static readonly int Year = JapaneseEra.FiscalYear(JapanTime.DateAt(TimeProvider.System.GetUtcNow())) + 1;

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Stopped_by_the_manager_confirmed_lifted_and_renewed_by_bulk(TestDatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var connection = kind is TestDatabaseKind.PostgreSql ? database.ConnectionString : null;
        var shift = JapanTime.StartOf(new DateOnly(Year, 2, 10)).AddHours(10) - TimeProvider.System.GetUtcNow();
        await using var server = await SampleServer.StartAsync(connection, shift: shift);
        await using var second = connection is null ? null : await SampleServer.StartAsync(connection, more: new Dictionary<string, string> { ["SEKISHO_MASTER_KEY_FILE"] = Path.Combine(server.DataFolder, "master.key") }, shift: shift);
        SampleServer[] nodes = second is null ? [server] : [server, second];

        await using var applicant = await Person.SignInAsync(chromium, server, "yamada");
        var key = await Journey.WholeAsync(chromium, server, applicant);
        foreach (var node in nodes) await UntilAsync(node, key, HttpStatusCode.OK, TimeSpan.FromSeconds(10));

        // The manager stops it.
        await using var manager = await Person.SignInAsync(chromium, server, "suzuki");
        await ShownAsync(manager, "/permits/managed", "managed", "練習用AI", "有効");
        await manager.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("今すぐ止める") }).First.ClickAsync();
        await JudgeAsync(manager, "suspend");
        var permit = new Uri(manager.Page.Url).AbsolutePath.Replace("/suspend", "", StringComparison.Ordinal);
        await manager.Page.Locator("#reason").FillAsync("誤った文書を公表したため、確かめる間は止める。");
        await manager.PressAsync("停止する");
        var stopped = Stopwatch.StartNew();
        foreach (var node in nodes) (await UntilAsync(node, key, HttpStatusCode.Forbidden, OneSecond - stopped.Elapsed)).ShouldContain("SK21");
        stopped.Elapsed.ShouldBeLessThan(OneSecond);
        (await manager.TextAsync()).ShouldContain("停止");
        await ShownAsync(applicant, "/permits?state=Suspended", "register-suspended", "練習用AI", "停止");

        // 許可権限者 confirms, and lifts.
        await using var decider = await Person.SignInAsync(chromium, server, "tanaka");
        await ShownAsync(decider, permit + "/ratify", "ratify", "誤った文書を公表したため");
        await decider.Page.Locator("#reason").FillAsync("停止は相当である。");
        await decider.PressAsync("追認する");
        await ShownAsync(decider, permit + "/lift", "lift", "停止を解除する");
        await decider.Page.Locator("#reason").FillAsync("再発を防ぐ手順を確かめた。");
        await decider.PressAsync("停止を解除する");
        var lifted = Stopwatch.StartNew();
        foreach (var node in nodes) await UntilAsync(node, key, HttpStatusCode.OK, OneSecond - lifted.Elapsed);

        // Renewed with its division.
        await ShownAsync(manager, "/permits/year-turn", "year-turn", "練習用AI");
        await manager.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("この内容で一括の下書きを作る") }).First.ClickAsync();
        (await manager.TextAsync()).ShouldContain("年度更新の一括の下書きを作りました");
        var bulk = string.Join('/', new Uri(manager.Page.Url).AbsolutePath.Split('/').Take(3));
        await SubmitAsync(manager, bulk);
        await DecideAsync(server, bulk);

        var until = JapaneseEra.Format(new DateOnly(Year + 1, 3, 31));
        await ShownAsync(applicant, permit, "permit", until, "許可を停止した", "許可の停止を追認した", "停止を解除した", "更新した");
        await ShownAsync(applicant, "/permits", "register", until, "有効");
        await ShownAsync(manager, "/permits/managed", "managed-renewed", until);
        await applicant.GoAsync("/permits");
        var list = applicant.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "公表用の一覧を見る" });
        await ShownAsync(applicant, (await list.GetAttributeAsync("href"))!, "public", "練習用AI");
        (await applicant.TextAsync()).ShouldNotContain("山田");
        foreach (var person in (Person[])[applicant, manager, decider]) person.Complaints.ShouldBeEmpty();
    }

    /// <summary>Asks until the gateway answers so; answers with the body of the answer.</summary>
    private static async Task<string> UntilAsync(SampleServer node, string key, HttpStatusCode status, TimeSpan within)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        var since = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await http.PostAsJsonAsync("/v1/chat/completions", new { model = "renshu-1", messages = new[] { new { role = "user", content = "市の木の紹介文を書いてください。" } } });
            if (answer.StatusCode == status) return await answer.Content.ReadAsStringAsync();
            since.Elapsed.ShouldBeLessThan(within, $"{node.Address} still answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            await Task.Delay(10);
        }
    }

    private static async Task ShownAsync(Person person, string path, string picture, params string[] texts)
    {
        (await person.GoAsync(path))!.Status.ShouldBe(200, path);
        await JudgeAsync(person, picture);
        var shown = await person.TextAsync();
        foreach (var text in texts) shown.ShouldContain(text);
    }

    private static async Task JudgeAsync(Person person, string picture)
    {
        (await person.Page.RunAxe()).Violations.Select(v => $"{picture}: {v.Id} {v.Help}").ShouldBeEmpty();
        await person.PictureAsync("permit-" + picture);
    }

    private static async Task SubmitAsync(Person person, string application)
    {
        await person.GoAsync(application + "/check");
        await JudgeAsync(person, "bulk-check");
        await person.PressAsync("この内容で提出する");
        (await person.TextAsync()).ShouldContain("を提出しました");
    }

    /// <summary>Everybody whose turn it is approves, until it is permitted.</summary>
    private async Task DecideAsync(SampleServer server, string application)
    {
        var review = application.Replace("applications", "reviews", StringComparison.Ordinal);
        foreach (var name in (string[])["suzuki", "nakamura", "takahashi", "tanaka"])
        {
            await using var person = await Person.SignInAsync(chromium, server, name);
            if (await person.GoAsync(review) is not { Ok: true }) continue;
            foreach (var choice in (string[])["許可する", "承認する", "適当とする", "同意する"])
            {
                if (await person.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = choice, Exact = true }).CountAsync() == 0) continue;
                await person.ChooseAsync(choice);
                await person.Page.Locator("main textarea").First.FillAsync("続けて使うことが適当である。");
                await person.PressAsync("内容を確かめる");
                await JudgeAsync(person, "bulk-" + name);
                await person.PressAsync(choice);
                if ((await person.TextAsync()).Contains("許可と決裁しました", StringComparison.Ordinal)) return;
                break;
            }
        }

        Assert.Fail("Nobody could decide.");
    }
}
