using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sekisho.IntegrationTests.Servers;

/// <summary>A page as a visitor got it, after redirects.</summary>
internal sealed record VisitedPage(HttpStatusCode Status, Uri Address, IHtmlDocument Document)
{
    /// <summary>The visible text of the page's main part, white space folded.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The heading of the page.</summary>
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The sentences of the error summary.</summary>
    public IReadOnlyList<string> Faults => [.. Document.QuerySelectorAll(".error-summary li").Select(f => string.Join(' ', f.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public static async Task<VisitedPage> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return new VisitedPage(response.StatusCode, response.RequestMessage!.RequestUri!, await new HtmlParser().ParseDocumentAsync(html));
    }
}
