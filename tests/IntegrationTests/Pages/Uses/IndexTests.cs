using System.Net;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Usage;
using Sekisho.IntegrationTests.Exports;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Uses;

public sealed class IndexTests(IndexTests.Used city) : IClassFixture<IndexTests.Used>
{
    [Theory]
    [InlineData("yamada", 2)]
    [InlineData("kimura", 1)]
    [InlineData("suzuki", 3)]
    [InlineData("matsumoto", 3)]
    [InlineData("nakamura", 2)]
    [InlineData("shimizu", 2)]
    [InlineData("ikeda", 1)]
    [InlineData("yoshida", 0)]
    [InlineData("ito", 0)]
    [InlineData("takahashi", 5)]
    [InlineData("tanaka", 5)]
    [InlineData("watanabe", 5)]
    public async Task Everybody_sees_what_their_posts_let_them_see(string name, int seen)
    {
        using var visitor = await Visitor.AsAsync(city.Server, name);

        var page = await visitor.GetAsync("/uses");

        page.Status.ShouldBe(HttpStatusCode.OK);
        RowsOf(page).Count.ShouldBe(seen);
    }

    [Theory]
    [InlineData("person=山崎", 0)]
    [InlineData("person=ikeda", 0)]
    [InlineData("outcome=Completed", 0)]
    [InlineData("person=%E6%B1%A0%E7%94%B0", 0)]
    public async Task No_filter_opens_more_than_the_sight(string query, int seen)
    {
        using var visitor = await Visitor.AsAsync(city.Server, "kimura");
        var organization = await city.Server.OrganizationAsync();

        RowsOf(await visitor.GetAsync("/uses?" + query)).Count.ShouldBe(seen);
        RowsOf(await visitor.GetAsync($"/uses?division={organization.DivisionNamed("市民課")}")).ShouldBeEmpty();
        RowsOf(await visitor.GetAsync($"/uses?permit={city.Permit.Id}&person={Uri.EscapeDataString("山田")}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("person=ヤマダ", 2)]
    [InlineData("person=山田花子", 2)]
    [InlineData("outcome=Blocked", 1)]
    [InlineData("outcome=Failed", 1)]
    [InlineData("division=企画部", 3)]
    [InlineData("division=市民課", 2)]
    [InlineData("service=練習用", 4)]
    [InlineData("permit=許可", 2)]
    [InlineData("days=古い", 1)]
    public async Task A_filter_narrows_the_list(string query, int seen)
    {
        using var auditor = await Visitor.AsAsync(city.Server, "watanabe");
        var organization = await city.Server.OrganizationAsync();
        foreach (var division in organization.Divisions.Values) query = query.Replace("division=" + division.Name, $"division={division.Id}", StringComparison.Ordinal);
        var today = Governance.Calendars.JapanTime.DateAt(city.Server.Time.GetUtcNow());
        query = query.Replace("練習用", city.Permit.ServiceId.ToString(), StringComparison.Ordinal).Replace("permit=許可", $"permit={city.Permit.Id}", StringComparison.Ordinal).Replace("days=古い", $"from={today.AddDays(-60):O}&until={today.AddDays(-40):O}", StringComparison.Ordinal);

        RowsOf(await auditor.GetAsync("/uses?" + query)).Count.ShouldBe(seen);
    }

    [Fact]
    public async Task A_record_says_what_was_found_how_it_ended_and_what_it_took()
    {
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        var page = await visitor.GetAsync("/uses");
        var rows = RowsOf(page);

        var stopped = rows.Single(r => r.Contains("止めた"));
        foreach (var word in (string[])["SK2101", "マイナンバー 2件（確定）", "電話番号 1件（参考）", "1.5KB", "1.2秒", "12／3,456", "練習用AI", "広報課"]) stopped.ShouldContain(word);
        var chart = page.Document.QuerySelector("figure[data-chart] table")!;
        chart.QuerySelectorAll("tbody tr").Length.ShouldBe(30);
        chart.QuerySelectorAll("tbody tr")[^1].QuerySelectorAll("td").Select(c => c.TextContent).ShouldBe(["1", "1", "0", "0", "0"]);
    }

    [Fact]
    public async Task The_export_holds_what_the_visitor_sees_and_stands_in_the_trail()
    {
        using var head = await Visitor.AsAsync(city.Server, "shimizu");
        using var response = await head.DownloadAsync(await head.GetAsync("/uses"), "この一覧を Excel で書き出す");

        var file = await SheetFile.ReadAsync(response);
        var csv = await file.ConvertAsync();

        file.Faults().ShouldBeEmpty();
        file.Rows().Count.ShouldBe(3);
        file.Rows().Skip(1).Select(r => r[2]).ShouldAllBe(division => division == "市民課");
        csv.ShouldContain("池田 裕子");
        csv.ShouldNotContain("山田");
        (await TrailReader.ActionsOfAsync(city.Server, "shimizu")).ShouldContain("uses.export");
    }

    [Theory]
    [InlineData("from=2026-02-02&until=2026-02-01", "SK1702")]
    [InlineData("from=2020-01-01&until=2026-02-01", "SK1703")]
    public async Task An_impossible_period_is_said(string query, string code)
    {
        using var visitor = await Visitor.AsAsync(city.Server, "yamada");

        var page = await visitor.GetAsync("/uses?" + query);

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Faults.ShouldHaveSingleItem().ShouldContain(code);
    }

    [Fact]
    public async Task A_stranger_is_asked_to_sign_in()
    {
        using var stranger = new Visitor(city.Server);

        (await stranger.GetAsync("/uses")).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    private static IReadOnlyList<string> RowsOf(VisitedPage page) =>
        [.. page.Document.QuerySelectorAll("[aria-label='利用記録の一覧'] tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>A city with uses of two divisions, one of them under a permit that 情報政策課長 manages.</summary>
    public sealed class Used : IAsyncLifetime
    {
        /// <summary>The server.</summary>
        public SampleServer Server { get; private set; } = null!;

        /// <summary>The permit of 広報課.</summary>
        public Permit Permit { get; private set; } = null!;

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            Server = await SampleServer.StartAsync();
            Permit = await new PermitBuilder(Server).MakeAsync();
            await (await UseBuilder.ForAsync(Server))
                .Add("yamada", Permit.ServiceId, Permit.Id)
                .Add("yamada", Permit.ServiceId, null, OutcomeKind.Blocked, "SK2101", 0, new FindingCount("MyNumber", "Confirmed", 2), new FindingCount("Telephone", "Reference", 1))
                .Add("kimura", Permit.ServiceId, Permit.Id, OutcomeKind.Failed, "SK2301", 2)
                .Add("ikeda", Permit.ServiceId)
                .Add("mori", null, null, null, null, 3)
                .Add("ikeda", null, null, OutcomeKind.Completed, null, 50)
                .StoreAsync();
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
