using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages;

public sealed class DateTests
{
    private static readonly string[] Queries = ["from=0001-01-01", "until=0001-01-05", "from=9999-12-31", "until=9999-12-31", "from=0001-01-01&until=9999-12-31"];

    [Fact]
    public async Task Filters_open_with_days_at_the_ends_of_the_calendar()
    {
        await using var server = await SampleServer.StartAsync();
        using var chief = await Visitor.AsAsync(server, "takahashi");

        foreach (var path in new[] { "/uses", "/audit" })
        {
            foreach (var query in Queries) ((int)(await chief.GetAsync($"{path}?{query}")).Status).ShouldBeLessThan(500, $"{path}?{query}");
        }

        (await chief.GetAsync("/audit?from=0001-01-01&until=9999-12-31")).Status.ShouldBe(HttpStatusCode.OK);
        (await chief.GetAsync("/uses?until=0001-01-05")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
