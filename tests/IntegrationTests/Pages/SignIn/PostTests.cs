using System.Net;
using Sekisho.IntegrationTests.Pages.Administration;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.SignIn;

public sealed class PostTests
{
    private static readonly string[] Paths = ["/", "/applications", "/permits", "/services", "/uses", "/keys", "/rules", "/account", "/account/password"];

    [Fact]
    public async Task Whose_last_post_has_ended_opens_no_page_but_can_sign_out()
    {
        await using var server = await SampleServer.StartAsync();
        using var administrator = await Visitor.AsAsync(server, "ito");
        using var clerk = new Visitor(server);
        var today = DateOnly.FromDateTime(server.Time.GetUtcNow().AddHours(9).Date);
        (await administrator.PressAsync(await administrator.FindAsync("やまだ"), "終わりを登録する", ("Day", today.ToString("yyyy-MM-dd")))).Text.ShouldContain("職の終わりの日を登録しました");

        server.Time.Advance(TimeSpan.FromHours(24));
        var home = await clerk.SignInAsync("yamada@mihon.example");
        foreach (var path in Paths) (await clerk.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
        var left = await clerk.PressAsync(home, "サインアウト");

        home.Title.ShouldBe("今日の時点で職に就いていません");
        left.Address.AbsolutePath.ShouldBe("/sign-in");
        left.Status.ShouldBe(HttpStatusCode.OK);
    }
}
