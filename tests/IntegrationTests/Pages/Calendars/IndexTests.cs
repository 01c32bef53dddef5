using System.Globalization;
using System.Net;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Calendars;

public sealed class IndexTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task The_month_shows_what_falls_due_for_whoever_asks()
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(9));
        await city.Scene.PublishAsync(rules => rules with
        {
            Routes = [new RouteRule("short", "短い経路", [Tests.RouteScene.LongRoute[0], Tests.RouteScene.LongRoute[3]])],
            Conditions = [new ConditionRule("report", "使い方を報告する。", ConditionKind.Dated, WithinDays: 10)],
        });
        var permit = await new PermitBuilder(city.Server) { UntilDay = 67, Manager = "広報課長" }.MakeAsync();
        var waiting = await city.Scene.FindAsync(await city.Scene.SubmitAsync("kimura", "summary"));
        await city.Scene.AwayAsync("yamada", 2);
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        using var other = await Visitor.AsAsync(city.Server, "ikeda");

        (await RowsAsync(head, today.AddDays(7))).ShouldContain(r => r.Contains("期限が近い", StringComparison.Ordinal) && r.Contains("60日前", StringComparison.Ordinal) && r.Contains(permit.Number, StringComparison.Ordinal));
        (await RowsAsync(head, today.AddDays(67))).ShouldContain(r => r.Contains("許可の最後の日", StringComparison.Ordinal));
        (await RowsAsync(head, today.AddDays(10))).ShouldContain(r => r.Contains("使い方を報告する。", StringComparison.Ordinal));
        var here = new[] { await RowsAsync(head, today.AddDays(5)), await RowsAsync(head, today.AddDays(9)) }.SelectMany(r => r).ToList();
        here.ShouldContain(r => r.Contains("審査・決裁", StringComparison.Ordinal) && r.Contains(waiting.Number!, StringComparison.Ordinal));
        (await RowsAsync(head, today, "Division")).ShouldContain(r => r.Contains("山田 花子", StringComparison.Ordinal));
        (await RowsAsync(other, today.AddDays(67), "All")).ShouldBeEmpty();
        (await other.GetAsync("/calendar?of=All")).Document.QuerySelector("a[href$='of=All']").ShouldBeNull();
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        (await RowsAsync(decider, today.AddDays(67), "All")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/calendar?month=きょう")]
    [InlineData("/calendar?month=0001-01")]
    [InlineData("/calendar?month=9999-12")]
    [InlineData("/calendar?month=2026-02&of=9")]
    public async Task A_month_that_is_none_shows_that_of_today(string path)
    {
        using var clerk = await Visitor.AsAsync(city.Server, "mori");

        (await clerk.GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Closed_days_are_told_with_their_names()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "abe");

        var month = await clerk.GetAsync("/calendar?month=2027-01");

        month.Document.QuerySelectorAll(".month__day--closed").Select(d => d.TextContent.Trim()).ShouldContain(t => t.Contains("元日", StringComparison.Ordinal));
        month.Document.QuerySelectorAll(".month__day:not(.month__day--other)").Length.ShouldBe(31);
        using var stranger = new Visitor(city.Server);
        (await stranger.GetAsync("/calendar")).Address.AbsolutePath.ShouldBe("/sign-in");
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(Visitor visitor, DateOnly day, string of = "Mine")
    {
        var page = await visitor.GetAsync($"/calendar?month={day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}&of={of}");
        return [.. page.Document.QuerySelectorAll("section[aria-labelledby='list'] tbody tr").Select(r => r.TextContent)];
    }
}
