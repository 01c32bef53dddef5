using BenchmarkDotNet.Attributes;

namespace Sekisho.Benchmarks.Pages;

/// <summary>
/// Pages of a body of 10,000 staff with 20,000 cases, from the request to the last byte over loopback. On PostgreSQL where <c>SEKISHO_BENCH_POSTGRESQL</c>
/// names an empty database. The goal: 95 of 100 under 100 ms.
/// </summary>
[Config(typeof(PageRun))]
public class PageBenchmarks
{
    // Filling it takes a minute or two: once for each database, kept until the process ends.
    private static readonly Dictionary<string, LargeCity> Cities = [];

    private LargeCity city = null!;
    private Guid someCase;
    private Guid somePermit;
    private Guid busiestService;

    public static IEnumerable<string> Databases => Environment.GetEnvironmentVariable("SEKISHO_BENCH_POSTGRESQL") is { Length: > 0 } ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    [ParamsSource(nameof(Databases))]
    public string Database { get; set; } = "SQLite";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        if (!Cities.TryGetValue(Database, out var started)) Cities[Database] = started = await LargeCity.StartAsync(Database == "PostgreSQL" ? Environment.GetEnvironmentVariable("SEKISHO_BENCH_POSTGRESQL") : null);
        city = started;
        (someCase, somePermit, busiestService) = (await city.SomeCaseAsync(), await city.SomePermitAsync(), await city.BusiestServiceAsync());
        Console.WriteLine($"// {LargeCity.Cases:#,0} cases, {await city.PermitsAsync():#,0} permits");
    }

    [Benchmark]
    public Task<int> Home() => city.GetAsync("yamada", "/");

    [Benchmark]
    public Task<int> HomeOfDecider() => city.GetAsync("tanaka", "/");

    [Benchmark]
    public Task<int> Reviews() => city.GetAsync("tanaka", "/reviews");

    [Benchmark]
    public Task<int> AllCases() => city.GetAsync("tanaka", "/applications?of=all");

    [Benchmark]
    public Task<int> SearchOfTwoCharacters() => city.GetAsync("tanaka", "/applications?of=all&Text=%E5%BA%83%E5%A0%B1");

    [Benchmark]
    public Task<int> OneCase() => city.GetAsync("tanaka", $"/applications/{someCase}");

    [Benchmark]
    public Task<int> NewApplication() => city.GetAsync("yamada", "/applications/new");

    [Benchmark]
    public Task<int> Register() => city.GetAsync("tanaka", "/permits");

    [Benchmark]
    public Task<int> OnePermit() => city.GetAsync("tanaka", $"/permits/{somePermit}");

    [Benchmark]
    public Task<int> Services() => city.GetAsync("tanaka", "/services");

    [Benchmark]
    public Task<int> OneService() => city.GetAsync("tanaka", $"/services/{busiestService}");

    [Benchmark]
    public Task<int> Catalogue() => city.GetAsync("ito", "/services/catalog");

    [Benchmark]
    public Task<int> People() => city.GetAsync("ito", "/administration/people");

    [Benchmark]
    public Task<int> Deadlines() => city.GetAsync("tanaka", "/calendar?of=all");

    [Benchmark]
    public Task<int> Rules() => city.GetAsync("yamada", "/rules");
}
