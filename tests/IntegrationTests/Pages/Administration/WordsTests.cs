using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Administration;

public sealed class WordsTests
{
    [Fact]
    public async Task Only_an_administrator_opens_the_page()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);
        using var clerk = await Visitor.AsAsync(server, "yamada");

        (await stranger.GetAsync("/administration/words")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await clerk.GetAsync("/administration/words")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Words_are_tried_before_they_count_and_found_afterwards()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var clerk = await Visitor.AsAsync(server, "yamada");
        var form = await administrator.GetAsync("/administration/words");

        var tried = await administrator.PressAsync(form, "試してみる", ("Words", "みらい計画、ミライ計画"), ("Patterns", "案件-[0-9]{4}"), ("Sample", "ﾐﾗｲ計画の案件－２０２６"));
        tried.Document.QuerySelectorAll("mark").Select(m => m.QuerySelector(".found__type")!.TextContent).ShouldBe(["登録語", "登録語"]);
        (await administrator.GetAsync("/administration/words")).Document.QuerySelector("#words")!.TextContent.Trim().ShouldBeEmpty();

        (await administrator.PressAsync(tried, "登録する")).Text.ShouldContain("検査で見つける団体の語を登録しました");
        var kept = (await administrator.GetAsync("/administration/words")).Document.QuerySelector("#words")!.TextContent;
        kept.Trim().Split('\n').ShouldBe(["みらい計画", "ミライ計画"]);
        var found = await clerk.PressAsync(await clerk.GetAsync("/inspect"), "調べる", ("Text", "みらい計画を要約してください。"));
        found.Text.ShouldContain("登録した語");
    }

    [Fact]
    public async Task A_pattern_that_cannot_be_read_is_refused_and_nothing_is_lost()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");

        var refused = await administrator.PressAsync(await administrator.GetAsync("/administration/words"), "登録する", ("Words", "みらい計画"), ("Patterns", "(a"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("SK1355");
        refused.Document.QuerySelector("#words")!.TextContent.Trim().ShouldBe("みらい計画");
        (await administrator.GetAsync("/administration/words")).Document.QuerySelector("#words")!.TextContent.Trim().ShouldBeEmpty();
    }
}
