using Microsoft.Playwright;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Browsers;

/// <summary>The machine's own Chromium, started once and shared; Playwright never downloads one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Starts the browser; where there is none, <see cref="NewContextAsync"/> tells the test so.</summary>
    public async ValueTask InitializeAsync()
    {
        if (FindExecutable() is not { } executable)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = executable,
            // As root, as in a container, Chromium refuses to start with its sandbox; it talks to nobody but the tests.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A fresh profile. Skips the running test, or fails it, when the machine has no Chromium.</summary>
    public async ValueTask<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        Requirement.Present(
            _browser is not null,
            "Chromium がありません。chromium を入れるか、SEKISHO_TEST_CHROMIUM に実行ファイルの場所を設定してください。");
        return await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { Locale = "ja-JP" });
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? FindExecutable()
    {
        string?[] places = [Environment.GetEnvironmentVariable("SEKISHO_TEST_CHROMIUM"), "/usr/bin/chromium"];
        return places.FirstOrDefault(File.Exists);
    }
}
