using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage;
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
        ["/notices/{id}"] = "a letter belongs to its addressee",
        ["/administration"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/absences"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/backups"] = "the administrator's desk; that there was a backup stands in the trail",
        ["/administration/contacts"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/divisions"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/divisions/{id}"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/import"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/mail"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/people"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/people/new"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/people/{id}"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/people/{id}/edit"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/posts"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/posts/{id}"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/roles"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/words"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/trainings"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/administration/transfers"] = "the administrator's desk, all of it forms; what was done there stands in the trail, who holds what in the evidence package",
        ["/applications/{id}/disclosure/new"] = "makes a disclosure; those that were made are readable",
        ["/permits/{id}/closing/{id}"] = "a form of the permit's manager",
        ["/permits/{id}/conditions/{id}"] = "a form of the permit's manager",
        ["/permits/{id}/lift"] = "a form of the decider",
        ["/permits/{id}/manager"] = "a form of the permit's manager",
        ["/permits/{id}/narrow"] = "a form of the permit's manager",
        ["/permits/{id}/ratify"] = "a form of the decider",
        ["/permits/{id}/suspend"] = "a form of the permit's manager",
        ["/records/holds/new"] = "a form of the keepers of records",
        ["/records/people/{id}"] = "deletes a person's data",
        ["/rules/drafts"] = "drafts of the chief, no rule of the body until they are published",
        ["/rules/drafts/new"] = "begins a draft",
        ["/services/catalog"] = "no record of the body: a list to register from",
        ["/services/new"] = "registers a service",
        ["/services/{id}/conclude"] = "a form of the chief; the conclusion is readable",
        ["/services/{id}/connect"] = "connects a service, with its credential",
        ["/services/{id}/demand-review"] = "a form; the demand is readable",
        ["/services/{id}/edit"] = "a form of the examiner",
        ["/services/{id}/review/{id}"] = "a form of the examiner; the answers are readable on /services/{id}/review",
        ["/services/{id}/review/{id}/{id}"] = "a form of the examiner; the answers are readable on /services/{id}/review",
        ["/services/{id}/state"] = "a form of the chief",
        ["/services/{id}/terms/add"] = "a form of the examiner",
    };

    /// <summary>Forms that the auditor finds on pages: what each is for.</summary>
    private static readonly Dictionary<string, string> FormsOfAuditors = new()
    {
        ["/inspect"] = "looks at a text; nothing of it is kept",
        ["/sign-out"] = "sign-out",
        ["/?handler=Read"] = "own letters",
        ["/notices?handler=Read"] = "own letters",
        ["/notices?handler=ReadAll"] = "own letters",
        ["/notices?handler=Unread"] = "own letters",
        ["/account/absences"] = "own settings",
        ["/account/passkeys?handler=Add"] = "own settings",
        ["/account/password"] = "own settings",
        ["/account/second-factor?handler=Begin"] = "own settings",
        ["/keys/new"] = "a key of their own",
        ["/applications?handler=Save"] = "own saved lists",
        ["/applications/new"] = "an application of their own, as every member of staff may",
        ["/applications/{id}/copy"] = "an application of their own, as every member of staff may",
        ["/applications/{id}?handler=Remark"] = "on an application of their own office, which they head",
        ["/permits/{id}/closing/{id}"] = "as manager of a permit of their own office",
        ["/permits/{id}/conditions/{id}"] = "as manager of a permit of their own office",
        ["/permits/{id}/manager"] = "as manager of a permit of their own office",
        ["/permits/{id}/narrow"] = "as manager of a permit of their own office",
        ["/permits/{id}/suspend"] = "as manager of a permit of their own office",
        ["/self-checks/sheets/{id}"] = "as head of their own office",
        ["/applications?handler=Export"] = "export",
        ["/permits?handler=Export"] = "export",
        ["/records?handler=Export"] = "export",
        ["/services?handler=Export"] = "export",
        ["/services/{id}/review?handler=Export"] = "export",
        ["/findings?handler=Export"] = "export",
        ["/self-checks/{id}?handler=Export"] = "export",
        ["/audit?handler=Export"] = "export",
        ["/audit?handler=Verify"] = "verifies the trail",
        ["/audit/evidence"] = "the evidence package",
        ["/findings/new"] = "their own findings",
        ["/findings/{id}?handler=Withdraw"] = "their own findings",
    };

    /// <summary>What the auditor may send: where, and why.</summary>
    private static readonly Dictionary<string, string> ActsOfAuditors = new()
    {
        ["/inspect"] = "looks at a text; nothing of it is kept",
        ["/sign-out"] = "sign-out",
        ["/sign-in/passkey?handler=Options"] = "sign-in",
        ["/errors/{status:int}"] = "shows an error",
        ["/account/passkeys?handler=Options"] = "own account",
        ["/account/second-factor?handler=Begin"] = "own account",
        ["/account/password"] = "own account: a wrong password is recorded",
        ["/keys/new"] = "a key of their own",
        ["/applications?handler=Rename"] = "own saved lists",
        ["/applications/{id:guid}/pull-back"] = "leads back to the application",
        ["/?handler=Read"] = "own letters",
        ["/notices?handler=Unread"] = "own letters",
        ["/applications?handler=Remove"] = "own saved lists",
        ["/applications?handler=Save"] = "own saved lists",
        ["/applications/new"] = "an application of their own, as every member of staff may",
        ["/applications/{id:guid}/copy"] = "an application of their own, as every member of staff may",
        ["/reviews/{id:guid}?handler=Back"] = "shows the form again",
        ["/reviews/{id:guid}?handler=Confirm"] = "shows what would be sent; sending is refused",
        ["/applications?handler=Export"] = "export",
        ["/permits?handler=Export"] = "export",
        ["/records?handler=Export"] = "export",
        ["/reviews?handler=Export"] = "export",
        ["/services?handler=Export"] = "export",
        ["/services/{id:guid}/review?handler=Export"] = "export",
        ["/uses?handler=Export"] = "export",
        ["/findings?handler=Export"] = "export",
        ["/self-checks/{id:guid}?handler=Export"] = "export",
        ["/audit?handler=Export"] = "export",
        ["/audit?handler=Verify"] = "verifies the trail",
        ["/audit/evidence"] = "the evidence package",
        ["/findings/{id:guid}?handler=Withdraw"] = "their own findings",
    };

    [Fact]
    public async Task What_others_read_the_auditor_reads_but_for_what_is_listed()
    {
        await using var server = await SampleServer.StartAsync(cases: 60);
        await PrepareAsync(server);
        var crawler = new Crawler(server);
        var dead = new List<string>();
        var addresses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var other in Others)
        {
            foreach (var (address, page) in await crawler.FollowAsync(other))
            {
                if (page.Status is HttpStatusCode.OK) addresses.TryAdd(Crawler.PageOf(address), address);
                else dead.Add($"{other}: {address} {page.Status}");
            }
        }

        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var (closed, broken) = (new List<string>(), new List<string>());
        foreach (var (name, address) in addresses)
        {
            var page = await auditor.GetAsync(address);
            if (page.Status is HttpStatusCode.Forbidden || NotForAuditors.ContainsKey(name)) closed.Add(name);
            else if (page.Status is not HttpStatusCode.OK) broken.Add($"{address}: {page.Status}");
        }

        addresses.Count.ShouldBeGreaterThan(60);
        broken.ShouldBeEmpty();
        dead.ShouldBeEmpty();
        closed.Except(NotForAuditors.Keys).ShouldBeEmpty();
        closed.ShouldContain("/administration/roles");
    }

    [Fact]
    public async Task No_page_offers_the_auditor_a_form_that_changes_anything_but_those_listed()
    {
        await using var server = await SampleServer.StartAsync(cases: 60);
        await PrepareAsync(server);

        var pages = await new Crawler(server).FollowAsync("watanabe");

        pages.Values.Where(p => p.Status is not HttpStatusCode.OK).Select(p => $"{p.Address}: {p.Status}").ShouldBeEmpty();
        var forms = pages.Values.SelectMany(p => p.Document.QuerySelectorAll<IHtmlFormElement>("form").Where(f => f.Method == "post").Select(f => FormOf(p, f))).Distinct().ToList();
        forms.Except(FormsOfAuditors.Keys).ShouldBeEmpty();
        foreach (var form in (string[])["/sign-out", "/audit?handler=Verify", "/audit/evidence", "/findings/new", "/findings/{id}?handler=Withdraw", "/permits?handler=Export"]) forms.ShouldContain(form);
    }

    [Fact]
    public async Task What_the_auditor_sends_changes_nothing_but_for_what_is_listed()
    {
        await using var server = await SampleServer.StartAsync(cases: 60);
        await PrepareAsync(server);
        var addresses = new Addresses(await new Crawler(server).FollowAsync("takahashi"), await new Crawler(server).FollowAsync("nakamura"), await new Crawler(server).FollowAsync("ito"));
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var key = (await auditor.GetAsync("/account/password")).Document.QuerySelector<IHtmlInputElement>("input[name='form']")!.Value;
        var (taken, tried) = (new List<string>(), 0);

        foreach (var (page, handler, fields) in await HandlersAsync(server))
        {
            var name = handler is null ? page : $"{page}?handler={handler}";
            if (addresses.Of(page) is not { } address) continue;
            var before = await CountAsync(server);
            var answer = await auditor.PostAsync(handler is null ? address : $"{address}?handler={handler}", [.. fields, ("form", key)]);
            tried++;
            var refused = answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Conflict;
            if ((refused && await CountAsync(server) == before) || ActsOfAuditors.ContainsKey(name)) continue;
            taken.Add($"{name} {answer.Status} {await CountAsync(server) - before}");
        }

        tried.ShouldBeGreaterThan(100);
        taken.ShouldBeEmpty();
    }

    /// <summary>A finding and a self-check, so that their pages are there.</summary>
    private static async Task PrepareAsync(SampleServer server)
    {
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        await Findings.FindingsTests.RegisterAsync(server, auditor);
        using var chief = await Visitor.AsAsync(server, "takahashi");
        await SelfChecks.SelfChecksTests.BeginAsync(chief);
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

    /// <summary>Every page that takes what is sent, with the names of its handlers and something in each of its fields.</summary>
    private static async Task<IReadOnlyList<(string Page, string? Handler, (string Name, string Value)[] Fields)>> HandlersAsync(SampleServer server)
    {
        var loader = server.Services.GetRequiredService<PageLoader>();
        var found = new Dictionary<(string, string?), (string, string)[]>();
        foreach (var endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } described) continue;
            var loaded = await loader.LoadAsync(described, endpoint.Metadata);
            var fields = loaded.BoundProperties.Where(p => p.Name is not "Seen").Select(p => (p.Name, Something(p.ParameterType))).ToArray();
            foreach (var handler in loaded.HandlerMethods.Where(h => h.HttpMethod == "Post")) found[("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), handler.Name)] = fields;
        }

        return [.. found.OrderBy(f => f.Key.Item1, StringComparer.Ordinal).ThenBy(f => f.Key.Item2, StringComparer.Ordinal).Select(f => (f.Key.Item1, f.Key.Item2, f.Value))];
    }

    private static string Something(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(Guid) ? Guid.CreateVersion7().ToString()
            : plain == typeof(bool) ? "true"
            : plain == typeof(int) ? "1"
            : plain == typeof(DateOnly) ? JapanTime.DateAt(TimeProvider.System.GetUtcNow()).AddDays(5).ToString("O")
            : plain.IsEnum ? Enum.GetNames(plain)[0]
            : "理由";
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
