namespace Sekisho.BrowserTests.Browsers;

public sealed class ChromiumTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_is_shown_and_its_script_runs()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync("data:text/html;charset=utf-8,<title>関所</title><p id=p></p><script>p.textContent=6*7</script>");

        (await page.TitleAsync()).ShouldBe("関所");
        (await page.InnerTextAsync("#p")).ShouldBe("42");
    }
}
