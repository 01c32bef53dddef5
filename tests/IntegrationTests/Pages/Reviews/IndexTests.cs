using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Server.Exports;
using Sekisho.Storage.Audit;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Reviews;

public sealed class IndexTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task What_waits_is_counted_filtered_and_exported()
    {
        var id = await city.Scene.SubmitAsync("yamada");
        var number = (await city.Scene.FindAsync(id)).Number!;
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var list = await head.GetAsync("/reviews");
        list.Document.QuerySelector(".nav__count")!.TextContent.ShouldStartWith("1");
        list.Text.ShouldContain("回議（所属長）");
        list.Text.ShouldContain("広報課長");
        (await head.GetAsync("/reviews?task=AfterCheck")).Text.ShouldContain("条件に合う申請はありません");
        (await head.GetAsync("/reviews?kind=Renew")).Text.ShouldNotContain(number);
        (await head.GetAsync("/reviews?kind=New&task=Judge&order=due")).Text.ShouldContain(number);
        (await head.GetAsync("/reviews?since=2026-01-01")).Text.ShouldNotContain(number);

        using var file = await head.DownloadAsync(list, "この一覧を Excel で書き出す");

        file.Content.Headers.ContentType!.MediaType.ShouldBe(SheetWriter.MediaType);
        (await city.Server.Services.GetRequiredService<AuditQueries>().OfSubjectAsync(SampleServer.City, SampleServer.City, default)).ShouldContain(l => l.Content.Action == "case.export");
        using var other = await Visitor.AsAsync(city.Server, "ikeda");
        var empty = await other.GetAsync("/reviews");
        empty.Text.ShouldNotContain(number);
        empty.Document.QuerySelector(".nav__count").ShouldBeNull();
        await city.Scene.SayAsync(id, "suzuki", StepOutcome.Approved);
        (await head.GetAsync("/reviews")).Document.QuerySelector(".nav__count").ShouldBeNull();
    }
}
