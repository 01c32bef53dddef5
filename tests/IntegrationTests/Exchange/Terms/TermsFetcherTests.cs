using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Sekisho.Documents.Terms;
using Sekisho.Exchange.Terms;

namespace Sekisho.IntegrationTests.Exchange.Terms;

/// <summary>Against a real web server on this machine, which stands for one on the internet where the settings open the loopback network.</summary>
public sealed class TermsFetcherTests : IAsyncLifetime
{
    private static readonly IPNetwork Loopback = IPNetwork.Parse("127.0.0.0/8");

    private readonly WebApplication web = Build();
    private int asked;

    private Uri Address => new(web.Urls.First());

    public async ValueTask InitializeAsync()
    {
        web.MapGet("/terms", () => Results.Text("<html><body><p>第1条　目的</p></body></html>", "text/html"));
        web.MapGet("/moved", () => Results.Redirect("/terms"));
        web.MapGet("/inside", () => Results.Redirect("http://10.0.0.1/secret"));
        web.MapGet("/metadata", () => Results.Redirect("http://169.254.169.254/latest/meta-data/"));
        web.MapGet("/circle", () => Results.Redirect("/circle"));
        web.MapGet("/json", () => Results.Json(new { a = 1 }));
        web.MapGet("/gone", () => Results.NotFound());
        web.MapGet("/huge", (HttpContext http) => FillAsync(http, gzip: false));
        web.MapGet("/bomb", (HttpContext http) => FillAsync(http, gzip: true));
        web.MapGet("/slow", async (HttpContext http) => await Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted));
        web.Use((http, next) =>
        {
            Interlocked.Increment(ref asked);
            return next(http);
        });
        await web.StartAsync();
    }

    public async ValueTask DisposeAsync() => await web.DisposeAsync();

    [Theory]
    [InlineData("/terms", "/terms")]
    [InlineData("/moved", "/terms")]
    public async Task A_document_is_fetched_also_behind_a_redirect(string path, string final)
    {
        using var fetcher = new TermsFetcher(new TermsFetchSettings(null, [Loopback]));

        var fetched = await fetcher.FetchAsync(new Uri(Address, path), default);

        fetched.Value!.Url.AbsolutePath.ShouldBe(final);
        TermsReader.Read(fetched.Value!.Content, fetched.Value!.MediaType).Text.ShouldBe("第1条 目的");
    }

    [Theory]
    [InlineData("/inside", "SK1430")]
    [InlineData("/metadata", "SK1430")]
    [InlineData("/circle", "SK1435")]
    [InlineData("/json", "SK1434")]
    [InlineData("/gone", "SK1432")]
    [InlineData("/huge", "SK1433")]
    [InlineData("/bomb", "SK1433")]
    [InlineData("/slow", "SK1431")]
    public async Task What_is_no_document_of_the_public_web_is_refused(string path, string code)
    {
        using var fetcher = new TermsFetcher(new TermsFetchSettings(null, [Loopback]) { Patience = path == "/slow" ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(30) });

        (await fetcher.FetchAsync(new Uri(Address, path), default)).Refusal!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task This_machine_and_the_house_are_closed_without_a_setting()
    {
        using var fetcher = new TermsFetcher(new TermsFetchSettings(null, []));
        var port = Address.Port;
        string[] closed =
        [
            $"http://127.0.0.1:{port}/terms", $"http://localhost:{port}/terms", $"http://[::1]:{port}/terms", $"http://[::ffff:127.0.0.1]:{port}/terms", $"http://0.0.0.0:{port}/terms", $"http://2130706433:{port}/terms",
            "http://10.1.2.3/", "http://192.168.1.1/", "http://172.16.0.1/", "http://169.254.169.254/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/",
            "http://intranet/", "ftp://example.com/terms", "file:///etc/passwd", "https://user:secret@example.com/terms", "https://example.com:8443/terms",
        ];

        foreach (var address in closed) (await fetcher.FetchAsync(new Uri(address), default)).Refusal!.Code.ShouldBe("SK1430", address);
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_name_is_closed_whose_addresses_are_not_all_public()
    {
        foreach (var answer in (IPAddress[][])[[IPAddress.Loopback], [IPAddress.Parse("93.184.216.34"), IPAddress.Parse("10.0.0.1")], [IPAddress.Parse("::1")]])
        {
            using var fetcher = new TermsFetcher(new TermsFetchSettings(null, []) { Resolve = (_, _) => Task.FromResult(answer) });
            (await fetcher.FetchAsync(new Uri("http://terms.example.com/"), default)).Refusal!.Code.ShouldBe("SK1430");
        }
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_the_judgement_gains_nothing()
    {
        // The first answer is public and does not lead here; a guard that resolved twice would connect to the second.
        var answers = new Queue<IPAddress[]>([[IPAddress.Parse("203.0.114.1")], [IPAddress.Loopback]]);
        using var fetcher = new TermsFetcher(new TermsFetchSettings(null, []) { Patience = TimeSpan.FromSeconds(2), Resolve = (_, _) => Task.FromResult(answers.Dequeue()) });

        (await fetcher.FetchAsync(new Uri("http://rebind.example.com/"), default)).Refusal.ShouldNotBeNull();
        answers.Count.ShouldBe(1);
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_who_answers_is_told_as_such()
    {
        using var fetcher = new TermsFetcher(new TermsFetchSettings(null, [Loopback]));

        (await fetcher.FetchAsync(new Uri("http://127.0.0.1:1/terms"), default)).Refusal!.Code.ShouldBe("SK1431");
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    public void Public_is_what_is_given_out_to_the_world(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private static async Task FillAsync(HttpContext http, bool gzip)
    {
        http.Response.ContentType = "text/html";
        if (gzip) http.Response.Headers.ContentEncoding = "gzip";
        await using var body = gzip ? new GZipStream(http.Response.Body, CompressionLevel.SmallestSize) : http.Response.Body;
        var block = new byte[1024 * 1024];
        for (var i = 0; i < 40 && !http.RequestAborted.IsCancellationRequested; i++) await body.WriteAsync(block, http.RequestAborted);
    }
}
