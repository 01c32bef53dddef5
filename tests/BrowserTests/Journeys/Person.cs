using Microsoft.Playwright;
using Sekisho.BrowserTests.Browsers;
using Sekisho.Tests;

namespace Sekisho.BrowserTests.Journeys;

/// <summary>Somebody of the sample city at a browser of their own. What the browser complains of is kept: refused resources, script errors, policy violations.</summary>
internal sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Person(IBrowserContext context, IPage page, SampleServer server) => (this.context, Page, Server) = (context, page, server);

    public IPage Page { get; }

    public SampleServer Server { get; }

    /// <summary>What the browser complained of. A page that was refused on purpose (4xx) is no complaint.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Person> SignInAsync(Chromium chromium, SampleServer server, string name, bool javaScript = true)
    {
        var context = await chromium.NewContextAsync(new BrowserNewContextOptions { Locale = "ja-JP", JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        var person = new Person(context, await context.NewPageAsync(), server);
        person.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded with a status of 4", StringComparison.Ordinal)) person.complaints.Add($"{person.Page.Url}: {message.Text}");
        };
        person.Page.PageError += (_, error) => person.complaints.Add($"{person.Page.Url}: {error}");
        await person.GoAsync("/sign-in");
        await person.Page.Locator($"form:has(input[value='{name}@mihon.example']) button").DispatchEventAsync("click");
        await person.Page.WaitForURLAsync(server.Address.AbsoluteUri);
        return person;
    }

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(new Uri(Server.Address, path).AbsoluteUri);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();

    public Task ChooseAsync(string choice) => Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = choice, Exact = true }).CheckAsync();

    public Task<string> TitleAsync() => Page.Locator("h1").InnerTextAsync();

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Pictures of the page, wide and narrow, and as a printer gives it, for people to look at: only where SEKISHO_TEST_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SEKISHO_TEST_PICTURES") is not { Length: > 0 } folder) return;
        foreach (var width in (int[])[390, 1280])
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }

        await Page.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, name + ".pdf"), Format = "A4", PreferCSSPageSize = true });
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
