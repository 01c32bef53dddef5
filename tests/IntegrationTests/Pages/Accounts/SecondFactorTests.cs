using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Pages.SignIn;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Accounts;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task It_is_on_only_after_the_first_right_code_and_off_only_with_the_password()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");

        var begun = await visitor.PressAsync(await visitor.GetAsync("/account/second-factor"), "設定を始める");
        var secret = begun.Document.QuerySelector("#secret")!.TextContent;
        var wrong = await visitor.PressAsync(begun, "確かめて設定する", ("Code", Totp.Wrong(secret)));
        var still = await visitor.GetAsync("/account");
        await visitor.PressAsync(wrong, "確かめて設定する", ("Code", Totp.Now(secret)));
        var refused = await visitor.PressAsync(await visitor.GetAsync("/account/second-factor"), "確認コードを使うのをやめる", ("Current", "wrong-password"));
        var off = await visitor.PressAsync(refused, "確認コードを使うのをやめる", ("Current", SignInSteps.Password));

        begun.Document.QuerySelector(".qr img")!.GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        wrong.Faults.ShouldHaveSingleItem().ShouldContain("SK1612");
        still.Text.ShouldContain("確認コード 使っていません");
        refused.Faults.ShouldHaveSingleItem().ShouldContain("SK1608");
        off.Text.ShouldContain("確認コードを使わない設定にしました");
        (await server.AccountActsAsync(SampleServer.City)).Take(3).ShouldBe(["account.disable-second-factor", "account.disable-second-factor-failed", "account.enable-second-factor"]);
    }

    [Fact]
    public async Task Recovery_codes_are_shown_once_and_new_ones_void_the_old()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");

        var (_, old) = await visitor.SetUpSecondFactorAsync();
        var gone = await visitor.GetAsync("/account/recovery-codes");
        var renewed = await visitor.PressAsync(gone, "新しい回復コードを作る");
        await visitor.SignOutAsync();
        var second = await visitor.SignInAsync("yamada@mihon.example");

        gone.Address.AbsolutePath.ShouldBe("/account/second-factor");
        renewed.Title.ShouldBe("回復コードを控えてください");
        (await visitor.PressAsync(second, "回復コードでサインインする", ("Recovery", old[0]))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_database_holds_neither_the_secret_nor_a_recovery_code()
    {
        await using var server = await SampleServer.StartAsync();
        using var visitor = await Visitor.AsAsync(server, "yamada");
        var (secret, codes) = await visitor.SetUpSecondFactorAsync();

        await using var context = await server.Services.GetRequiredService<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        var kept = string.Join(' ', await context.Set<IdentityUserToken<Guid>>().Select(t => t.Value).ToListAsync());

        kept.Length.ShouldBeGreaterThan(500);
        kept.ShouldNotContain(secret.Replace(" ", "", StringComparison.Ordinal));
        foreach (var code in codes) kept.ShouldNotContain(code);
    }
}
