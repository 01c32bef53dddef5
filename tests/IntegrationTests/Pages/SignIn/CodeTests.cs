using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.SignIn;

public sealed class CodeTests
{
    [Fact]
    public async Task The_apps_code_is_asked_for_after_the_password()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");
        var (secret, _) = await visitor.SetUpSecondFactorAsync();
        await visitor.SignOutAsync();

        var second = await visitor.SignInAsync("yamada@mihon.example");
        var home = await visitor.GetAsync("/");
        var wrong = await visitor.PressAsync(second, "サインインする", ("Code", Totp.Wrong(secret)));
        var typed = string.Concat(Totp.Now(secret).Select(c => (char)(c + 0xFEE0))).Insert(3, "　");
        var right = await visitor.PressAsync(wrong, "サインインする", ("Code", typed));

        second.Address.AbsolutePath.ShouldBe("/sign-in/code");
        home.Address.AbsolutePath.ShouldBe("/sign-in");
        wrong.Status.ShouldBe(HttpStatusCode.Forbidden);
        wrong.Faults.ShouldHaveSingleItem().ShouldContain("SK1603");
        right.Title.ShouldBe("あなたがすること");
        (await server.AccountActsAsync(SampleServer.City)).Take(3).ShouldBe(["account.sign-in", "account.sign-in-failed", "account.sign-out"]);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");
        var (_, codes) = await visitor.SetUpSecondFactorAsync();
        await visitor.SignOutAsync();

        var first = await visitor.PressAsync(await visitor.SignInAsync("yamada@mihon.example"), "回復コードでサインインする", ("Recovery", codes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        await visitor.SignOutAsync();
        var again = await visitor.PressAsync(await visitor.SignInAsync("yamada@mihon.example"), "回復コードでサインインする", ("Recovery", codes[3]));
        var other = await visitor.PressAsync(again, "回復コードでサインインする", ("Recovery", codes[4]));

        codes.Length.ShouldBe(10);
        first.Title.ShouldBe("あなたがすること");
        again.Faults.ShouldHaveSingleItem().ShouldContain("SK1610");
        other.Title.ShouldBe("あなたがすること");
        (await visitor.GetAsync("/account")).Text.ShouldContain("残りの回復コードは8個です");
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");
        var (secret, _) = await visitor.SetUpSecondFactorAsync();
        await visitor.SignOutAsync();

        var page = await visitor.SignInAsync("yamada@mihon.example");
        for (var i = 0; i < 5; i++) page = await visitor.PressAsync(page, "サインインする", ("Code", Totp.Wrong(secret)));

        page.Faults.ShouldHaveSingleItem().ShouldContain("SK1602");
        (await visitor.SignInAsync("yamada@mihon.example")).Faults.ShouldHaveSingleItem().ShouldContain("SK1601");
    }

    [Fact]
    public async Task Without_the_password_there_is_no_second_step()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);

        (await stranger.GetAsync("/sign-in/code")).Address.AbsolutePath.ShouldBe("/sign-in");
    }
}
