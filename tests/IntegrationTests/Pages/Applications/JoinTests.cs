using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Cases;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Applications;

public sealed class JoinTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Fact]
    public async Task Joining_a_permit_takes_three_questions()
    {
        var permit = await new PermitBuilder(city.Server) { Task = "summary", Purpose = "国の通知を要約する。" }.MakeAsync();
        using var clerk = await Visitor.AsAsync(city.Server, "mori");
        var start = await clerk.GetAsync("/applications/new?find=" + Uri.EscapeDataString("通知 要約"));
        start.Text.ShouldContain(permit.Number);

        var users = await clerk.PressAsync(start, $"この許可に加わる：{permit.Number}");
        users.Title.ShouldBe("誰が加わりますか");
        users.Text.ShouldContain("質問 2 / 3");
        var risk = await clerk.PressAsync(users, "次へ進む", ("Form.Users", "me"));
        var check = await clerk.PressAsync(risk, "次へ進む", ("Form.Risk", "yes"));
        check.Title.ShouldBe("答えを確かめて提出する");
        check.Text.ShouldContain("外部サービス管理者");
        check.Text.ShouldContain("専決です");

        (await clerk.PressAsync(check, "この内容で提出する")).Text.ShouldContain("を提出しました");
    }

    [Fact]
    public async Task A_new_draft_for_what_is_permitted_already_is_offered_to_join_and_turns_into_it()
    {
        var permit = await new PermitBuilder(city.Server) { Task = "research" }.MakeAsync();
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var first = await ApplicationWalk.BeginAsync(clerk);
        var draft = Guid.Parse(first.Address.Segments[2].TrimEnd('/'));
        var task = await clerk.PressAsync(first, "次へ進む", ("Form.Service", ApplicationWalk.ValueOf(first, "練習用AI")));
        var purpose = await clerk.PressAsync(task, "次へ進む", ("Form.Task", "research"));
        purpose.Text.ShouldContain("同じサービスと業務の許可が、すでにあります");
        purpose.Text.ShouldContain(permit.Number);

        var asked = await clerk.GetAsync($"/applications/{draft}/join/{permit.Id}");
        var joining = await clerk.PressAsync(asked, "加わる申請に切り替える");

        joining.Title.ShouldBe("誰が加わりますか");
        var cases = city.Server.Services.GetRequiredService<CaseQueries>();
        (await cases.FindAsync(SampleServer.City, draft, default))!.State.ShouldBe(CaseState.Withdrawn);
        var begun = (await cases.FindAsync(SampleServer.City, Guid.Parse(joining.Address.Segments[2].TrimEnd('/')), default))!;
        begun.ShouldSatisfyAllConditions(c => c.CaseKind.ShouldBe(CaseKind.Join), c => c.OriginId.ShouldBe(draft), c => c.Answers.PermitId.ShouldBe(permit.Id));
    }

    [Fact]
    public async Task Nobody_turns_another_s_draft_and_no_permit_of_another_body_is_joined()
    {
        var permit = await new PermitBuilder(city.Server) { Task = "translation" }.MakeAsync();
        var town = await OtherTown.FoundAsync(city.Server);
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        using var other = await Visitor.AsAsync(city.Server, "mori");
        var id = (await ApplicationWalk.BeginAsync(clerk)).Address.Segments[2].TrimEnd('/');

        (await other.GetAsync($"/applications/{id}/join/{permit.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync($"/applications/{id}/join/{town.PermitId}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await clerk.GetAsync("/applications/new?find=" + Uri.EscapeDataString("隣町"))).Text.ShouldContain("当てはまる許可はありません");
    }
}
