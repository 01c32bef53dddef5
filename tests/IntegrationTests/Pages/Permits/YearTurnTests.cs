using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Permits;

public sealed class YearTurnTests
{
    /// <summary>The year whose 31 March comes next.</summary>
    private static readonly int Year = JapaneseEra.FiscalYear(JapanTime.DateAt(TimeProvider.System.GetUtcNow())) + 1;

    [Fact]
    public async Task In_February_the_manager_begins_one_draft_for_the_division_and_in_April_checks_the_users()
    {
        await using var server = await SampleServer.StartAsync();
        To(server, new DateOnly(Year, 1, 20));
        var ending = await new PermitBuilder(server) { UntilDay = 70 }.MakeAsync();
        var going = await new PermitBuilder(server) { UntilDay = 200 }.MakeAsync();
        using (var early = await Visitor.AsAsync(server, "nakamura")) (await early.GetAsync("/permits/year-turn")).Text.ShouldContain($"{JapaneseEra.Format(new DateOnly(Year, 2, 1))}から作れます");

        To(server, new DateOnly(Year, 2, 3));
        using var manager = await Visitor.AsAsync(server, "nakamura");
        using var clerk = await Visitor.AsAsync(server, "yamada");
        using var auditor = await Visitor.AsAsync(server, "watanabe");
        (await clerk.GetAsync("/permits/year-turn")).Text.ShouldContain("あなたが年度更新をする許可はありません。");
        (await auditor.GetAsync("/permits/year-turn")).Document.QuerySelectorAll("main button").ShouldBeEmpty();
        (await manager.GetAsync("/")).Text.ShouldContain("年度更新をする");
        var page = await manager.GetAsync("/permits/year-turn");
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);

        var none = await manager.PressAsync(page, "この内容で一括の下書きを作る：広報課", ($"Choice[{ending.Id}]", "leave"), ($"Choice[{going.Id}]", "leave"));
        none.Faults.ShouldHaveSingleItem().ShouldContain("SK1313");
        var draft = await manager.PressAsync(none, "この内容で一括の下書きを作る：広報課", ($"Choice[{ending.Id}]", "proposed"), ($"Choice[{going.Id}]", "end"));

        draft.Address.AbsolutePath.ShouldStartWith("/applications/");
        draft.Text.ShouldContain("年度更新の一括の下書きを作りました");
        var again = await manager.PressAsync(page, "この内容で一括の下書きを作る：広報課");
        again.Faults.ShouldHaveSingleItem().ShouldContain("SK1312");
        (await manager.GetAsync("/permits/year-turn")).Text.ShouldContain("この課の年度更新の一括は作られています。");

        var leaving = (await server.OrganizationAsync()).PersonOf("yoshida");
        var named = await GrantToAsync(server, going, leaving);
        await EndAsync(server, leaving, new DateOnly(Year, 3, 31));
        To(server, new DateOnly(Year, 4, 2));
        using var april = await Visitor.AsAsync(server, "nakamura");
        (await april.GetAsync("/permits/year-turn")).Text.ShouldContain("異動の後の利用者の確認");
        var check = await april.GetAsync($"/permits/{named}/users");
        check.Text.ShouldContain("吉田 由美：職を離れました");
        var confirmed = await april.PressAsync(check, "確かめたことを記録する");

        confirmed.Text.ShouldContain("の利用者を確かめたことを記録しました。");
        confirmed.Document.QuerySelector(".facts")!.TextContent.ShouldNotContain("吉田");
        (await april.GetAsync($"/permits/{named}/users")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static void To(SampleServer server, DateOnly day) => server.Time.Advance(JapanTime.StartOf(day).AddHours(10) - server.Time.GetUtcNow());

    /// <summary>A permit like another one that names persons.</summary>
    private static async Task<Guid> GrantToAsync(SampleServer server, Governance.Permits.Permit like, Guid person)
    {
        var id = Guid.CreateVersion7();
        var users = new Governance.Permits.UserScope([], [], [person, (await server.OrganizationAsync()).PersonOf("yamada")]);
        var granted = await server.Services.GetRequiredService<IChanges>().CreateAsync<Governance.Permits.Permit>(
            new ChangeRequest(SampleServer.City, id, 0, Actor.System, Guid.NewGuid()),
            desk => Task.FromResult<Governance.Refusals.Result<Act>>(new Act("permit.grant", new Governance.Permits.PermitEvent.Granted(
                id, like.BodyId, "令和8年度 許可第90号", like.CaseId!.Value, like.DivisionId, like.ServiceId, "minutes-2", like.Purpose, users, 1, like.ManagerPostId, new DateOnly(Year, 2, 1), new DateOnly(Year + 1, 1, 31), [], like.Rules, desk.At))));
        granted.Refused.ShouldBeFalse();
        return id;
    }

    private static async Task EndAsync(SampleServer server, Guid person, DateOnly lastDay)
    {
        var post = (await server.OrganizationAsync()).PostsOf(person, lastDay).First();
        var ended = await server.Services.GetRequiredService<IChanges>().ChangeAsync<Organization>(
            new ChangeRequest(SampleServer.City, SampleServer.City, null, Actor.System, Guid.NewGuid()),
            (_, _) => Task.FromResult<Governance.Refusals.Result<Act>>(new Act("organization.end-assignment", new OrganizationEvent.AssignmentEnded(person, post.Id, lastDay))));
        ended.Refused.ShouldBeFalse();
    }
}
