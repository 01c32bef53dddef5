using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Audit;

/// <summary>監査人: reads everything of the body, changes nothing.</summary>
public sealed class AuditorTests
{
    /// <summary>Whose pages are compared with the auditor's.</summary>
    private static readonly string[] Others = ["yamada", "suzuki", "tanaka", "takahashi", "ito", "nakamura"];

    /// <summary>Pages that others open and the auditor does not, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotForAuditors = new()
    {
    };

    /// <summary>Forms that the auditor finds on pages: what each is for.</summary>
    private static readonly Dictionary<string, string> FormsOfAuditors = new()
    {
    };

    /// <summary>What the auditor may send: where, and why.</summary>
    private static readonly Dictionary<string, string> ActsOfAuditors = new()
    {
    };

    [Fact]
    public async Task What_others_read_the_auditor_reads_but_for_what_is_listed()
    {
        await using var server = await SampleServer.StartAsync(cases: 60);
        var crawler = new Crawler(server);
        var addresses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var other in Others)
        {
            foreach (var (address, page) in await crawler.FollowAsync(other))
            {
                if (page.Status is HttpStatusCode.OK) addresses.TryAdd(Crawler.PageOf(address), address);
            }
        }

        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var (closed, broken) = (new List<string>(), new List<string>());
        foreach (var (name, address) in addresses)
        {
            var page = await auditor.GetAsync(address);
            if (page.Status is HttpStatusCode.Forbidden) closed.Add(name);
            else if (page.Status is not HttpStatusCode.OK) broken.Add($"{address}: {page.Status}");
        }

        addresses.Count.ShouldBeGreaterThan(60);
        broken.ShouldBeEmpty();
        closed.ShouldBe(NotForAuditors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task No_page_offers_the_auditor_a_form_that_changes_anything_but_those_listed()
    {
        await using var server = await SampleServer.StartAsync(cases: 60);

        var pages = await new Crawler(server).FollowAsync("watanabe");

        pages.Values.Where(p => p.Status is not HttpStatusCode.OK).Select(p => $"{p.Address}: {p.Status}").ShouldBeEmpty();
        var forms = pages.Values.SelectMany(p => p.Document.QuerySelectorAll<IHtmlFormElement>("form").Where(f => f.Method == "post").Select(f => FormOf(p, f))).Distinct().Order(StringComparer.Ordinal);
        forms.ShouldBe(FormsOfAuditors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_auditor_sends_changes_nothing_but_for_what_is_listed()
    {
        await using var server = await SampleServer.StartAsync(cases: 60);
        var addresses = new Addresses(await new Crawler(server).FollowAsync("takahashi"), await new Crawler(server).FollowAsync("nakamura"), await new Crawler(server).FollowAsync("ito"));
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var key = (await auditor.GetAsync("/account/password")).Document.QuerySelector<IHtmlInputElement>("input[name='form']")!.Value;
        var (taken, tried) = (new List<string>(), 0);

        foreach (var (page, handler) in await HandlersAsync(server))
        {
            var name = handler is null ? page : $"{page}?handler={handler}";
            if (addresses.Of(page) is not { } address) continue;
            var before = await CountAsync(server);
            var answer = await auditor.PostAsync(handler is null ? address : $"{address}?handler={handler}", [("form", key), ("Reason", "理由"), ("reason", "理由"), ("Token", Guid.NewGuid().ToString())]);
            tried++;
            if (answer.Status is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound) || await CountAsync(server) != before) taken.Add($"{name} {answer.Status} {await CountAsync(server) - before}");
        }

        tried.ShouldBeGreaterThan(60);
        taken.ShouldBe(ActsOfAuditors.Keys.Order(StringComparer.Ordinal));
    }

    private static string FormOf(VisitedPage page, IHtmlFormElement form)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Address.PathAndQuery;
        var handler = System.Web.HttpUtility.ParseQueryString(action.Contains('?', StringComparison.Ordinal) ? action.Split('?')[1] : "")["handler"];
        return Crawler.PageOf(action) + (handler is null ? "" : $"?handler={handler}");
    }

    private static async Task<long> CountAsync(SampleServer server)
    {
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<SekishoContext>>().CreateDbContextAsync();
        return (await context.Database.SqlQueryRaw<long>("SELECT (SELECT COUNT(*) FROM events) + (SELECT COUNT(*) FROM audit_entries) AS \"Value\"").ToListAsync())[0];
    }

    /// <summary>Every page that takes what is sent, with the names of its handlers.</summary>
    private static async Task<IReadOnlyList<(string Page, string? Handler)>> HandlersAsync(SampleServer server)
    {
        var loader = server.Services.GetRequiredService<PageLoader>();
        var found = new HashSet<(string, string?)>();
        foreach (var endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } described) continue;
            var loaded = await loader.LoadAsync(described, endpoint.Metadata);
            foreach (var handler in loaded.HandlerMethods.Where(h => h.HttpMethod == "Post")) found.Add(("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), handler.Name));
        }

        return [.. found.OrderBy(f => f.Item1, StringComparer.Ordinal).ThenBy(f => f.Item2, StringComparer.Ordinal)];
    }

    /// <summary>Addresses of pages of others, by which a page's own address is made.</summary>
    private sealed class Addresses(params IReadOnlyDictionary<string, VisitedPage>[] crawled)
    {
        private readonly IReadOnlyList<string[]> known = [.. crawled.SelectMany(c => c.Keys).Select(a => a.Split('?')[0].Split('/'))];

        /// <summary>An address of the page with this template; null where nothing of its kind is known.</summary>
        public string? Of(string page)
        {
            var parts = page.Split('/');
            var address = parts.ToArray();
            for (var i = 0; i < parts.Length; i++)
            {
                if (!parts[i].StartsWith('{')) continue;
                var like = known.FirstOrDefault(k => k.Length > i && Enumerable.Range(0, i).All(j => k[j] == address[j]) && Fits(parts[i], k[i]));
                if (like is null && parts[i].Contains(":guid", StringComparison.Ordinal) && i > 2) address[i] = Guid.NewGuid().ToString();
                else if (like is null && parts[i].Contains(":int", StringComparison.Ordinal)) address[i] = "1";
                else if (like is null && !parts[i].Contains(':', StringComparison.Ordinal)) address[i] = "1";
                else if (like is null) return null;
                else address[i] = like[i];
            }

            return string.Join('/', address);
        }

        private static bool Fits(string part, string value) =>
            part.Contains(":guid", StringComparison.Ordinal) ? Guid.TryParse(value, out _) : !part.Contains(":int", StringComparison.Ordinal) || int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);
    }
}
