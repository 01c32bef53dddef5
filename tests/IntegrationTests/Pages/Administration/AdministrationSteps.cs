using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Administration;

/// <summary>What several tests about keeping the organisation do.</summary>
internal static class AdministrationSteps
{
    /// <summary>The value of the choice with this text.</summary>
    public static string Choice(this VisitedPage page, string list, string text) =>
        page.Document.QuerySelectorAll<IHtmlOptionElement>($"{list} option").First(o => o.TextContent.Trim().StartsWith(text, StringComparison.Ordinal)).Value;

    public static async Task<VisitedPage> RegisterAsync(this Visitor administrator, string name, string kana, string mail, string post)
    {
        var form = await administrator.GetAsync("/administration/people/new");
        return await administrator.PressAsync(form, "登録する", ("Name", name), ("Kana", kana), ("Mail", mail), ("Post", form.Choice("#post", post)));
    }

    public static async Task<VisitedPage> FindAsync(this Visitor administrator, string query)
    {
        var list = await administrator.GetAsync("/administration/people?q=" + Uri.EscapeDataString(query));
        return await administrator.GetAsync(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);
    }
}
