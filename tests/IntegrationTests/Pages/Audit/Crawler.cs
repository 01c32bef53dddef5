using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Audit;

/// <summary>Follows the links of pages from the home page on, a few addresses of each page.</summary>
internal sealed partial class Crawler(SampleServer server)
{
    private const int EachPage = 2;

    private const int Most = 400;

    /// <summary>What somebody reaches: the pages by their address.</summary>
    public async Task<IReadOnlyDictionary<string, VisitedPage>> FollowAsync(string name)
    {
        using var visitor = await Visitor.AsAsync(server, name);
        var (waiting, taken, seen) = (new Queue<string>(["/"]), new Dictionary<string, int>(), new Dictionary<string, VisitedPage>());
        while (waiting.TryDequeue(out var path) && seen.Count < Most)
        {
            if (seen.ContainsKey(path)) continue;
            var page = await visitor.GetAsync(path);
            seen[path] = page;
            foreach (var next in page.Document.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct())
            {
                var count = taken.GetValueOrDefault(PageOf(next));
                if (count >= EachPage || next.Contains("/attachments/", StringComparison.Ordinal)) continue;
                taken[PageOf(next)] = count + 1;
                waiting.Enqueue(next);
            }
        }

        seen.Count.ShouldBeLessThan(Most);
        return seen;
    }

    /// <summary>The page that an address belongs to, with its parts in place of the ids of one thing.</summary>
    public static string PageOf(string address) => Part().Replace(address.Split('?')[0].Split('#')[0], "/{id}");

    [GeneratedRegex("/(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+(?![a-z])|(?<=/edit/)[^/?#]+|(?<=/rules/versions/)[^/?#]+|(?<=/review/)[^/?#]+|(?<=/review/[^/]+/)[^/?#]+|(?<=/closing/)[^/?#]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
