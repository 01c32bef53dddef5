using System.Net;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Records;

public sealed class RecordsTests
{
    private static readonly string Nowhere = "00000000-0000-7000-8000-000000000001";

    [Fact]
    public async Task Who_keeps_approves_or_audits_looks_and_others_do_not()
    {
        await using var server = await SampleServer.StartAsync();
        var permit = await new PermitBuilder(server).MakeAsync();
        using var stranger = new Visitor(server);
        using var clerk = await Visitor.AsAsync(server, "yamada");
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        using var keeper = await Visitor.AsAsync(server, "ito");
        string[] paths = ["/records", "/records/plans/new", "/records/people", $"/records/plans/{Nowhere}", $"/records/holds/new?target=Permit&id={permit.Id}", $"/records/holds/{Nowhere}/release", $"/records/people/{Nowhere}", $"/records/plans/{Nowhere}/certificate"];

        foreach (var path in paths)
        {
            (await stranger.GetAsync(path)).Address.AbsolutePath.ShouldBe("/sign-in", path);
            (await clerk.GetAsync(path)).Status.ShouldBe(HttpStatusCode.Forbidden, path);
            (await keeper.GetAsync(path)).Status.ShouldBe(path.Contains(Nowhere, StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK, path);
        }

        (await auditor.GetAsync("/records")).Status.ShouldBe(HttpStatusCode.OK);
        (await auditor.GetAsync("/records/plans/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync($"/records/holds/new?target=Permit&id={permit.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync($"/permits/{permit.Id}")).Document.QuerySelector("a[href^='/records/holds/new']").ShouldBeNull();
        (await clerk.GetAsync("/")).Document.QuerySelector("nav a[href='/records']").ShouldBeNull();
        (await keeper.GetAsync("/")).Document.QuerySelector("nav a[href='/records']").ShouldNotBeNull();
        (await keeper.GetAsync($"/records/holds/new?target=Service&id={(await OtherTown.FoundAsync(server)).ServiceId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task From_what_is_due_to_the_record_of_its_disposal()
    {
        await using var server = await SampleServer.StartAsync();
        var (gone, held) = (await new PermitBuilder(server).MakeAsync(), await new PermitBuilder(server).MakeAsync());
        server.Time.Advance(TimeSpan.FromDays(365.25 * 14));
        using var keeper = await Visitor.AsAsync(server, "ito");
        using var chief = await Visitor.AsAsync(server, "takahashi");
        using var auditor = await Visitor.AsAsync(server, "watanabe");

        var hold = await keeper.GetAsync($"/permits/{held.Id}");
        hold.Document.QuerySelector($"a[href='/records/holds/new?target=Permit&id={held.Id}']").ShouldNotBeNull();
        var missing = await keeper.PressAsync(await keeper.GetAsync($"/records/holds/new?target=Permit&id={held.Id}"), "留保する");
        missing.Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        (await keeper.PressAsync(missing, "留保する", ("Ground", "Litigation"), ("Reason", "令和22年(行ウ)第1号"))).Text.ShouldContain("の廃棄を留保しました。");

        var plan = await keeper.PressAsync(await keeper.GetAsync("/records/plans/new"), "伺いを作る");
        plan.Text.ShouldContain("廃棄の伺いを作りました。");
        plan.Text.ShouldNotContain(held.Number);
        plan.Text.ShouldContain(gone.Number);
        plan = await keeper.PressAsync(plan, "承認に回す", ("Reason", "保存期間が終わったため"));
        var address = plan.Address.AbsolutePath;
        (await keeper.GetAsync(address)).Document.QuerySelectorAll("button").Select(b => b.TextContent.Trim()).ShouldNotContain("廃棄を承認する");
        var seen = await auditor.GetAsync(address);
        seen.Status.ShouldBe(HttpStatusCode.OK);
        seen.Document.QuerySelectorAll("main form").ShouldBeEmpty();

        (await chief.PressAsync(await chief.GetAsync(address), "廃棄を承認する", ("Reason", "承認します"))).Text.ShouldContain("廃棄を承認しました。");
        var done = await keeper.PressAsync(await keeper.GetAsync(address), "2件を廃棄する");

        done.Text.ShouldContain("廃棄を終えました。");
        (await chief.GetAsync($"/permits/{gone.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chief.GetAsync($"/applications/{gone.CaseId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await chief.GetAsync($"/permits/{held.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        var certificate = await auditor.GetAsync(address + "/certificate");
        certificate.Text.ShouldContain(gone.Number);
        certificate.Text.ShouldContain("高橋 正");
        using var file = await auditor.DownloadAsync(certificate, "Excel で書き出す");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await auditor.PressAsync(await auditor.GetAsync("/audit"), "検証する")).Text.ShouldContain("承認を受けて廃棄済み");
    }

    [Fact]
    public async Task Who_left_is_listed_and_forgotten_by_the_chief_alone()
    {
        await using var server = await SampleServer.StartAsync();
        using var keeper = await Visitor.AsAsync(server, "ito");
        using var chief = await Visitor.AsAsync(server, "takahashi");
        var mori = (await server.OrganizationAsync()).PersonOf("mori");
        var post = (await server.OrganizationAsync()).AssignmentsOf(mori).Last().PostId;
        await keeper.PressAsync(await keeper.GetAsync($"/administration/people/{mori}"), "終わりを登録する", ("Post", post.ToString()), ("Day", DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        (await chief.GetAsync("/records/people")).Text.ShouldNotContain("森 陽子");
        server.Time.Advance(TimeSpan.FromDays(3));
        using var later = await Visitor.AsAsync(server, "takahashi");
        using var laterKeeper = await Visitor.AsAsync(server, "ito");
        (await laterKeeper.GetAsync($"/records/people/{mori}")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var page = await later.PressAsync(await later.GetAsync($"/records/people/{mori}"), "情報を削除する", ("Reason", "退職したため"));

        page.Text.ShouldContain("職員の情報を削除しました。");
        page.Text.ShouldNotContain("森 陽子");
        (await laterKeeper.GetAsync($"/administration/people/{mori}")).Title.ShouldBe("（削除済み）");
        (await later.GetAsync($"/records/people/{mori}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
