using System.Net;
using Sekisho.IntegrationTests.Pages.SignIn;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Accounts;

public sealed class PasswordTests
{
    private const string Fresh = "atarashii-kotoba-mittsu";

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_the_old_password()
    {
        await using var server = await SampleServer.StartAsync();
        using var here = await Visitor.AsAsync(server, "yamada");
        using var elsewhere = await Visitor.AsAsync(server, "yamada");

        var changed = await here.PressAsync(await here.GetAsync("/account/password"), "変更する", ("Current", SignInSteps.Password), ("Password", Fresh), ("Again", Fresh));
        server.Time.Advance(TimeSpan.FromMinutes(2));

        changed.Text.ShouldContain("パスワードを変更しました");
        (await here.GetAsync("/account")).Title.ShouldBe("設定");
        (await elsewhere.GetAsync("/account")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await elsewhere.SignInAsync("yamada@mihon.example")).Faults.ShouldHaveSingleItem().ShouldContain("SK1601");
        (await elsewhere.SignInAsync("yamada@mihon.example", Fresh)).Address.AbsolutePath.ShouldBe("/");
        (await server.AccountActsAsync(SampleServer.City)).ShouldContain("account.change-password");
    }

    [Theory]
    [InlineData("wrong-password", Fresh, Fresh, "SK1608", "current")]
    [InlineData(SignInSteps.Password, Fresh, "another-new-password", "SK1605", "again")]
    [InlineData(SignInSteps.Password, "short", "short", "SK1604", "password")]
    [InlineData(SignInSteps.Password, "aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "SK1604", "password")]
    [InlineData("", Fresh, Fresh, "SK1005", "current")]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_changes(string current, string password, string again, string code, string field)
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");

        var page = await visitor.PressAsync(await visitor.GetAsync("/account/password"), "変更する", ("Current", current), ("Password", password), ("Again", again));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain(code);
        page.Document.QuerySelector($"#{field}")!.GetAttribute("aria-describedby")!.ShouldContain($"{field}-error");
        using var other = new Visitor(server);
        (await other.SignInAsync("yamada@mihon.example")).Address.AbsolutePath.ShouldBe("/");
    }
}
