using Microsoft.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Accounts;

/// <summary>Passkeys with the browser's own WebAuthn and a virtual device behind it (Chrome DevTools Protocol, domain WebAuthn).</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task A_passkey_is_registered_signs_in_and_is_removed()
    {
        await using var server = await SampleServer.StartAsync();
        await using var context = await chromium.NewContextAsync(new BrowserNewContextOptions { Locale = "ja-JP", BaseURL = AtName(server) });
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error") problems.Add(message.Text); };
        await AttachDeviceAsync(context, page);

        await page.GotoAsync("/sign-in");
        await page.ClickAsync("text=利用を申請する職員");
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("#name", "試験用の鍵");
        await page.ClickAsync("text=パスキーを登録する");
        await page.WaitForSelectorAsync("tbody th:has-text('試験用の鍵')");
        await page.ClickAsync("text=サインアウト");
        await page.WaitForURLAsync("**/sign-in");

        await page.ClickAsync("text=パスキーでサインインする");
        await page.WaitForSelectorAsync("h1:has-text('あなたがすること')");
        (await page.InnerTextAsync(".header__person")).ShouldContain("山田 花子");

        await page.GotoAsync("/account/passkeys");
        await page.ClickAsync("text=削除する");
        await page.WaitForSelectorAsync(".empty");
        await page.ClickAsync("text=サインアウト");
        await page.ClickAsync("text=パスキーでサインインする");
        await page.WaitForSelectorAsync("text=SK1607");
        problems.ShouldAllBe(text => text.Contains("403", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_an_address_of_digits_no_passkey_is_offered_and_the_page_says_why()
    {
        await using var server = await SampleServer.StartAsync();
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        (await page.IsVisibleAsync("text=パスキーでサインインする")).ShouldBeFalse();
        await page.ClickAsync("text=利用を申請する職員");
        await page.GotoAsync(new Uri(server.Address, "/account/passkeys").ToString());

        (await page.IsVisibleAsync("text=パスキーを登録する")).ShouldBeFalse();
        (await page.IsVisibleAsync("text=この画面ではパスキーを登録できません")).ShouldBeTrue();
    }

    /// <summary>A name instead of digits: WebAuthn knows localhost as a secure domain.</summary>
    private static string AtName(SampleServer server) => $"http://localhost:{server.Address.Port}";

    private static async Task AttachDeviceAsync(IBrowserContext context, IPage page)
    {
        var devTools = await context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
