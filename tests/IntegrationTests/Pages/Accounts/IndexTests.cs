using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Accounts;

public sealed class IndexTests
{
    [Fact]
    public async Task It_says_who_one_is_today()
    {
        await using var server = await SampleServer.StartAsync();
        using var head = await Visitor.AsAsync(server, "tanaka");

        var page = await head.GetAsync("/account");

        page.Text.ShouldContain("田中 恵子");
        page.Text.ShouldContain("総務部長（総務部）");
        page.Text.ShouldContain("所属長");
        page.Text.ShouldContain("今日の役割 所属長 情報セキュリティ責任者");
        page.Text.ShouldNotContain("システム管理者に発令の登録を依頼");
    }

    [Fact]
    public async Task Nobody_sees_it_without_signing_in()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);

        foreach (var path in new[] { "/account", "/account/password", "/account/second-factor", "/account/recovery-codes", "/account/passkeys" })
        {
            (await stranger.GetAsync(path)).Address.AbsolutePath.ShouldBe("/sign-in", path);
        }
    }
}
