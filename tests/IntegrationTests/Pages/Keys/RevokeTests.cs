using System.Net;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Keys;

public sealed class RevokeTests(SharedCity city) : IClassFixture<SharedCity>
{
    [Fact]
    public async Task A_revoked_key_opens_nothing_a_second_later()
    {
        await new PermitBuilder(city.Server).MakeAsync();
        using var prompter = await Prompter.AsAsync(city.Server, "yamada");
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");
        var link = (await visitor.GetAsync("/keys")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        using var stranger = await Visitor.AsAsync(city.Server, "kimura");

        (await stranger.GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        var done = await visitor.PressAsync(await visitor.GetAsync(link), "取り消す");
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var refused = await prompter.SendAsync("こんにちは");

        done.Text.ShouldContain("を取り消しました。");
        done.Document.QuerySelector(".status--withdrawn").ShouldNotBeNull();
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TrailReader.ActionsOfAsync(city.Server, "yamada")).ShouldContain("key.revoke");
    }

    [Fact]
    public async Task A_list_without_keys_says_what_to_do()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "mori");

        (await visitor.GetAsync("/keys")).Text.ShouldContain("「鍵を作る」から作れます");
    }
}
