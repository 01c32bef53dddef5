using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Uses;

public sealed class PromptTests
{
    [Fact]
    public async Task A_stopped_prompt_stands_in_the_list_and_its_text_stands_nowhere()
    {
        await using var server = await SampleServer.StartAsync();
        await new PermitBuilder(server).MakeAsync();
        using var prompter = await Prompter.AsAsync(server, "yamada");
        const string Secret = "窓口の田端さんの";

        using var stopped = await prompter.SendAsync(Secret + "マイナンバーは123456789018です。");
        using var passed = await prompter.SendAsync("催しの案を三つ出してください。");
        await prompter.UntilStoredAsync(2);
        using var visitor = await Visitor.AsAsync(server, "yamada");
        var page = await visitor.GetAsync("/uses");

        stopped.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        passed.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain("マイナンバー 1件（確定）");
        page.Text.ShouldContain("2件");
        page.Text.ShouldNotContain(Secret);
        DataFolder.Holds(server, Secret).ShouldBeFalse();
        DataFolder.Holds(server, "123456789018").ShouldBeFalse();
    }

    [Fact]
    public async Task A_long_list_goes_on_over_pages()
    {
        await using var server = await SampleServer.StartAsync();
        var uses = await UseBuilder.ForAsync(server);
        for (var i = 0; i < 51; i++) uses.Add("yamada", daysAgo: i % 20);
        await uses.StoreAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");

        var first = await visitor.GetAsync("/uses");
        var second = await visitor.GetAsync(first.Document.QuerySelector("a[rel='next']")!.GetAttribute("href")!);

        first.Text.ShouldContain("51件");
        first.Document.QuerySelectorAll("[aria-label='利用記録の一覧'] tbody tr").Length.ShouldBe(50);
        second.Document.QuerySelectorAll("[aria-label='利用記録の一覧'] tbody tr").Length.ShouldBe(1);
        second.Document.QuerySelector("a[rel='prev']").ShouldNotBeNull();
    }
}
