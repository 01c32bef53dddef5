using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Sekisho.IntegrationTests.Evidence;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Audit;

public sealed class EvidenceTests
{
    [Fact]
    public async Task The_auditor_downloads_a_package_that_verifies_and_it_is_recorded_why()
    {
        await using var server = await SampleServer.StartAsync();
        var permit = await new PermitBuilder(server).MakeAsync();
        var other = await OtherTown.FoundAsync(server);
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        var page = await auditor.GetAsync("/audit/evidence");
        page.Document.QuerySelector<IHtmlInputElement>("#Purpose")!.Value = "令和8年度の定期監査";

        using var response = await auditor.DownloadAsync(page, "まとめる");
        var content = await response.Content.ReadAsByteArrayAsync();

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        response.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldStartWith("sekisho-evidence-");
        var report = await PackedFile.VerifyAsync(content, page.Document.QuerySelectorAll("p > code")[^1].TextContent.Replace(" ", "", StringComparison.Ordinal));
        report.Fault.ShouldBeNull();
        report.Manifest!.Purpose.ShouldBe("令和8年度の定期監査");
        var file = new PackedFile(content);
        file.Text("register/permits.csv").ShouldContain(permit.Number);
        file.Text("README.txt").ShouldContain("渡辺");
        foreach (var words in (string[])["隣町", other.Id.ToString()]) file.AllText.ShouldNotContain(words);
        (await TrailReader.ActionsOfAsync(server, "watanabe")).ShouldContain("audit.package");
        var after = await auditor.GetAsync("/audit/evidence");
        after.Document.QuerySelector("tbody tr")!.TextContent.ShouldContain("目的：令和8年度の定期監査");
    }

    [Fact]
    public async Task Sealed_credentials_of_services_are_not_in_it()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var page = await chief.GetAsync("/audit/evidence");
        page.Document.QuerySelector<IHtmlInputElement>("#Purpose")!.Value = "点検";

        using var response = await chief.DownloadAsync(page, "まとめる");
        var file = new PackedFile(await response.Content.ReadAsByteArrayAsync());

        file.Text(file.Events).ShouldContain("\"kind\":\"service\",\"leaf\":");
        file.AllText.ShouldNotContain("sealedCredential\\\":\\\"");
    }

    [Theory]
    [InlineData("", "2026-04-01", "2026-04-30", "何のためにまとめるかを入力してください（例：令和8年度の定期監査）。")]
    [InlineData("監査", "2026-04-30", "2026-04-01", "期間の終わりが")]
    public async Task Without_a_purpose_or_with_days_reversed_nothing_is_packed(string purpose, string from, string until, string sentence)
    {
        await using var server = await SampleServer.StartAsync();
        using var auditor = await Visitor.AsAsync(server, "watanabe");

        var page = await auditor.PressAsync(await auditor.GetAsync("/audit/evidence"), "まとめる", ("Purpose", purpose), ("From", from), ("Until", until));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Text.ShouldContain(sentence);
        (await TrailReader.ActionsOfAsync(server, "watanabe")).ShouldNotContain("audit.package");
    }

    [Fact]
    public async Task Only_auditor_and_chief_may_pack()
    {
        await using var server = await SampleServer.StartAsync();
        using var stranger = new Visitor(server);
        (await stranger.GetAsync("/audit/evidence")).Address.AbsolutePath.ShouldBe("/sign-in");

        foreach (var (name, status) in new[] { ("yamada", HttpStatusCode.Forbidden), ("tanaka", HttpStatusCode.Forbidden), ("ito", HttpStatusCode.Forbidden), ("watanabe", HttpStatusCode.OK), ("takahashi", HttpStatusCode.OK) })
        {
            using var visitor = await Visitor.AsAsync(server, name);
            (await visitor.GetAsync("/audit/evidence")).Status.ShouldBe(status);
        }
    }
}
