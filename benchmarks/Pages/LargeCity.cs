using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Tests;

namespace Sekisho.Benchmarks.Pages;

/// <summary>
/// The real server with the sample city grown to 10,000 staff and 20,000 cases, and people who are signed in. <c>SEKISHO_BENCH_CASES</c> names another number of
/// cases: a little more than half of them become permits.
/// </summary>
internal sealed partial class LargeCity
{
    public const int Staff = 10_000;

    public static int Cases { get; } = int.TryParse(Environment.GetEnvironmentVariable("SEKISHO_BENCH_CASES"), CultureInfo.InvariantCulture, out var cases) ? cases : 20_000;

    private readonly Dictionary<string, HttpClient> visitors = [];
    private readonly SampleServer server;

    private LargeCity(SampleServer server) => this.server = server;

    /// <summary>Starts it; on PostgreSQL in a database that the connection string names and that is empty.</summary>
    public static async Task<LargeCity> StartAsync(string? postgreSql)
    {
        var server = await SampleServer.StartAsync(postgreSql, staff: Staff, cases: Cases);
        var city = new LargeCity(server);
        foreach (var name in new[] { "yamada", "tanaka", "ito", "suzuki" }) await city.SignInAsync(name);
        return city;
    }

    /// <summary>Id of a case of the middle of the years that was decided.</summary>
    public async Task<Guid> SomeCaseAsync() => Middle(await IdsAsync("SELECT id AS \"Value\" FROM cases WHERE decided_at IS NOT NULL ORDER BY opened_at"));

    /// <summary>Id of a permit of the middle of the years.</summary>
    public async Task<Guid> SomePermitAsync() => Middle(await IdsAsync("SELECT id AS \"Value\" FROM permits ORDER BY granted_at"));

    /// <summary>Id of the service with the most permits.</summary>
    public async Task<Guid> BusiestServiceAsync() => (await IdsAsync("SELECT service_id AS \"Value\" FROM permits GROUP BY service_id ORDER BY COUNT(*) DESC"))[0];

    /// <summary>Number of permits.</summary>
    public async Task<int> PermitsAsync() => (await IdsAsync("SELECT id AS \"Value\" FROM permits")).Count;

    /// <summary>Asks for a page as somebody, to its last byte.</summary>
    public async Task<int> GetAsync(string name, string path)
    {
        using var response = await visitors[name].GetAsync(new Uri(path, UriKind.Relative));
        if (response.StatusCode is not HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {response.StatusCode}");
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private static Guid Middle(List<Guid> ids) => ids[ids.Count / 2];

    private async Task<List<Guid>> IdsAsync(string sql)
    {
        await using var context = await server.Services.GetRequiredService<IDbContextFactory<Sekisho.Storage.SekishoContext>>().CreateDbContextAsync();
        return await context.Database.SqlQueryRaw<Guid>(sql).ToListAsync();
    }

    private async Task SignInAsync(string name)
    {
        var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var token = FormToken().Match(page).Groups["token"].Value;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("Mail", name + "@mihon.example"), KeyValuePair.Create("form", token)]);
        using var answer = await http.PostAsync(new Uri("/sign-in/sample", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        visitors[name] = http;
    }

    [GeneratedRegex("name=\"form\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}
