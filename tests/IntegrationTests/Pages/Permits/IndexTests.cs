using DocumentFormat.OpenXml.Spreadsheet;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class IndexTests(IndexTests.Registered city) : IClassFixture<IndexTests.Registered>
{
    [Fact]
    public async Task The_register_lists_permits_with_who_what_and_until_when()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "ikeda");

        var page = await visitor.GetAsync("/permits");

        page.Title.ShouldBe("台帳");
        page.Text.ShouldContain("2件");
        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(city.Open.Number)).TextContent;
        foreach (var word in (string[])["練習用AI", "企画や催しの案出し", "広報課の職員全員", "機密性1まで", "情報政策課長", "有効", Governance.Calendars.JapaneseEra.Format(city.Open.Until) + "まで"]) row.ShouldContain(word);
    }

    [Theory]
    [InlineData("state=Pending", 1)]
    [InlineData("state=InForce", 1)]
    [InlineData("state=Suspended", 0)]
    [InlineData("text=隣接", 0)]
    [InlineData("text=翻訳の下書き", 1)]
    [InlineData("text=openai", 1)]
    [InlineData("division=広報課", 1)]
    [InlineData("division=市民課", 1)]
    [InlineData("division=人事課", 0)]
    [InlineData("service=練習用", 1)]
    [InlineData("service=練習用&state=Pending", 0)]
    public async Task A_filter_narrows_the_list(string query, int found)
    {
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");
        var organization = await city.Server.OrganizationAsync();
        foreach (var division in organization.Divisions.Values) query = query.Replace("division=" + division.Name, $"division={division.Id}", StringComparison.Ordinal);
        query = query.Replace("練習用", city.Open.ServiceId.ToString(), StringComparison.Ordinal);

        var page = await visitor.GetAsync("/permits?" + query);

        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(found);
        if (found == 0) page.Text.ShouldContain("この条件に合う許可はありません");
    }

    [Fact]
    public async Task The_export_holds_the_filtered_list_with_real_dates_and_stands_in_the_trail()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");
        var page = await visitor.GetAsync("/permits?state=InForce");

        using var response = await visitor.DownloadAsync(page, "この一覧を Excel で書き出す");
        var file = await SheetFile.ReadAsync(response);

        response.Content.Headers.ContentDisposition!.FileNameStar!.ShouldStartWith("台帳-");
        file.Faults().ShouldBeEmpty();
        file.Rows().Count.ShouldBe(2);
        var row = file.Rows()[1];
        row[0].ShouldBe(city.Open.Number);
        (SheetFile.DateOf(row[7]), SheetFile.DateOf(row[8])).ShouldBe((city.Open.From, city.Open.Until));
        file.Look(s => s.Descendants<Pane>().Single().State!.Value).ShouldBe(PaneStateValues.Frozen);
        file.Look(s => (s.Descendants<PageSetup>().Single().PaperSize!.Value, s.Descendants<PageSetup>().Single().Orientation!.Value)).ShouldBe((9u, OrientationValues.Landscape));
        (await TrailReader.ActionsOfAsync(city.Server, "yamada")).ShouldContain("permit.export");
    }

    [Fact]
    public async Task LibreOffice_opens_the_export_and_reads_dates_as_dates()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "tanaka");
        using var response = await visitor.DownloadAsync(await visitor.GetAsync("/permits"), "この一覧を Excel で書き出す");

        var csv = await (await SheetFile.ReadAsync(response)).ConvertAsync();

        csv.ShouldContain(city.Open.Number);
        csv.ShouldContain($"{city.Open.Until.Year}年{city.Open.Until.Month}月{city.Open.Until.Day}日");
        csv.ShouldContain("条件付きの一つめ");
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = new Visitor(city.Server);

        (await stranger.GetAsync("/permits")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await stranger.GetAsync($"/permits/{city.Open.Id}")).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    /// <summary>A city with one permit in force and one that is still to begin.</summary>
    public sealed class Registered : IAsyncLifetime
    {
        /// <summary>The server.</summary>
        public Sekisho.Tests.SampleServer Server { get; private set; } = null!;

        /// <summary>In force, for 広報課.</summary>
        public Permit Open { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            Server = await Sekisho.Tests.SampleServer.StartAsync();
            Open = await new PermitBuilder(Server).MakeAsync();
            await new PermitBuilder(Server) { Service = "openai-api", Task = "translation", Purpose = "翻訳の下書きをする。", Divisions = ["市民課"], FromDay = 10, Conditions = ["条件付きの一つめ"] }.MakeAsync();
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
