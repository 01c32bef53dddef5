using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Pages.Applications;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Reviews;

public sealed class DecideTests(SampleCityFixture city) : IClassFixture<SampleCityFixture>
{
    [Fact]
    public async Task A_permit_with_conditions_enters_the_register_with_its_manager()
    {
        // A city of its own: where a division has a permit, nobody applies for the same again.
        await using var server = await SampleServer.StartAsync();
        var id = await ApprovedAsync("yamada", server);
        using var decider = await Visitor.AsAsync(server, "tanaka");
        var form = await decider.GetAsync($"/reviews/{id}");
        var confirm = await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "PermitWithConditions"), ("Form.Reason", "適当と認める。"), ("Form.Conditions[0].Text", "係長が確かめる。"), ("Form.Conditions[1].Text", "出典を確かめる。"));
        confirm.Title.ShouldBe("この内容でよろしいですか");
        confirm.Text.ShouldContain("広報課長");

        var done = await decider.PressAsync(confirm, "条件を付けて許可する");

        done.Text.ShouldContain("条件付き許可と決裁しました");
        var decided = (await server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, id, default))!;
        var permit = (await server.Services.GetRequiredService<PermitQueries>().FindAsync(SampleServer.City, decided.PermitId!.Value, default))!;
        permit.Conditions.Select(c => c.Text).ShouldBe(["係長が確かめる。", "出典を確かめる。"]);
        permit.Number.ShouldMatch("^令和.+年度 許可第[0-9]+号$");
        permit.StateOn(permit.From).ShouldBe(PermitState.InForce);
        using var clerk = await Visitor.AsAsync(server, "yamada");
        (await clerk.GetAsync("/")).Text.ShouldContain("申請が決裁されました");
    }

    [Fact]
    public async Task What_is_missing_is_asked_for_and_what_was_typed_stays()
    {
        var id = await ApprovedAsync("kimura");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        var form = await decider.GetAsync($"/reviews/{id}");

        (await decider.PressAsync(form, "内容を確かめる")).Faults.ShouldHaveSingleItem().ShouldContain("SK1221");
        (await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1003");
        (await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "よい"), ("Form.Manager", ""))).Faults.ShouldHaveSingleItem().ShouldContain("SK1208");
        var conditions = await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "PermitWithConditions"), ("Form.Reason", "書いた理由"));
        conditions.Faults.ShouldHaveSingleItem().ShouldContain("SK1209");
        conditions.Document.QuerySelector("#reason")!.TextContent.ShouldBe("書いた理由");

        var confirm = await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Reject"), ("Form.Reason", "理由あり"));
        var back = await decider.PressAsync(confirm, "入力に戻る");
        back.Document.QuerySelector("#reason")!.TextContent.ShouldBe("理由あり");
        (await city.Server.Services.GetRequiredService<CaseQueries>().FindAsync(SampleServer.City, id, default))!.Decision.ShouldBeNull();
    }

    [Fact]
    public async Task A_post_that_nobody_holds_today_is_not_offered_and_not_accepted()
    {
        var vacant = Guid.NewGuid();
        var division = (await city.Server.OrganizationAsync()).Divisions.Keys.First();
        var created = await city.Server.Services.GetRequiredService<IChanges>().ChangeAsync<Organization>(
            new ChangeRequest(SampleServer.City, SampleServer.City, null, Actor.System, Guid.NewGuid()),
            (organization, _) => Task.FromResult(organization.CreatePost(new Post(vacant, division, "空席の参事", false))));
        created.Refused.ShouldBeFalse();
        var id = await ApprovedAsync("kimura");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");

        var form = await decider.GetAsync($"/reviews/{id}");
        form.Document.QuerySelectorAll("#manager option").Length.ShouldBeGreaterThan(2);
        form.Document.QuerySelector($"#manager option[value='{vacant}']").ShouldBeNull();
        form.Document.QuerySelector("#manager")!.TextContent.ShouldNotContain("空席");

        var refused = await decider.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "よい"), ("Form.Manager", vacant.ToString()));
        refused.Faults.ShouldHaveSingleItem().ShouldContain("SK1208");
    }

    [Fact]
    public async Task Sent_back_it_is_put_right_and_comes_again_as_the_second_revision()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var confirm = await head.PressAsync(await head.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "SendBack"), ("Form.Reason", "誰が確かめるかを書いてください。"));
        await head.PressAsync(confirm, "差し戻す");

        var detail = await clerk.GetAsync($"/applications/{id}");
        detail.Text.ShouldContain("誰が確かめるかを書いてください。");
        var purpose = await clerk.GetAsync($"/applications/{id}/edit/purpose?check=true");
        var check = await clerk.PressAsync(purpose, "保存して確認に戻る", ("Form.Purpose", "記事を言い換える。係長が確かめる。"));
        check.Title.ShouldBe("答えを確かめて提出する");
        var again = await clerk.PressAsync(check, "この内容で提出する");

        again.Text.ShouldContain("直して提出しました（第2版）");
        again.Text.ShouldContain("差し戻しました");
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_is_told()
    {
        await using var server = await SampleServer.StartAsync();
        var id = await ApprovedAsync("inoue", server);
        using var one = await Visitor.AsAsync(server, "tanaka");
        using var two = await Visitor.AsAsync(server, "tanaka");
        var confirms = new List<VisitedPage>();
        foreach (var (visitor, verdict) in new[] { (one, "Permit"), (two, "Reject") })
        {
            confirms.Add(await visitor.PressAsync(await visitor.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", verdict), ("Form.Reason", "理由")));
        }

        var answers = await Task.WhenAll(one.PressAsync(confirms[0], "許可する"), two.PressAsync(confirms[1], "許可しない"));

        answers.Count(a => a.Status is HttpStatusCode.OK).ShouldBe(1);
        var told = answers.Single(a => a.Status is HttpStatusCode.Conflict);
        told.Faults.ShouldHaveSingleItem().ShouldMatch("SK1002|SK1202");
        told.Document.QuerySelector("#verdict").ShouldBeNull();
    }

    [Fact]
    public async Task The_same_page_sent_again_with_another_choice_does_not_claim_what_was_not_done()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "yamada");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var confirm = await head.PressAsync(await head.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "Approved"));
        await head.PressAsync(confirm, "承認する");

        var again = await head.PressAsync(confirm, "承認する", ("Form.Verdict", "SendBack"), ("Form.Reason", "やはり差し戻す"));

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Text.ShouldNotContain("差し戻しました");
        (await clerk.GetAsync($"/applications/{id}")).Text.ShouldContain("決裁待ち");
    }

    [Fact]
    public async Task Nobody_reviews_what_does_not_wait_for_them()
    {
        using var clerk = await Visitor.AsAsync(city.Server, "fujita");
        var id = await ApplicationWalk.SubmitAsync(clerk);
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        using var other = await Visitor.AsAsync(city.Server, "shimizu");
        using var stranger = new Visitor(city.Server);

        (await decider.GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
        (await clerk.GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
        (await other.GetAsync($"/reviews/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await stranger.GetAsync("/reviews")).Address.AbsolutePath.ShouldBe("/sign-in");
        (await other.GetAsync("/reviews")).Text.ShouldContain("待っている申請はありません");
    }

    [Fact]
    public async Task The_head_s_own_application_goes_to_the_next_higher_head()
    {
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var id = await ApplicationWalk.SubmitAsync(head);

        (await head.GetAsync($"/applications/{id}")).Text.ShouldContain("企画部長");
        (await head.GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
    }

    private async Task<Guid> ApprovedAsync(string applicant, SampleServer? server = null)
    {
        using var clerk = await Visitor.AsAsync(server ?? city.Server, applicant);
        var id = await ApplicationWalk.SubmitAsync(clerk);
        using var head = await Visitor.AsAsync(server ?? city.Server, "suzuki");
        var confirm = await head.PressAsync(await head.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "Approved"), ("Form.Reason", "業務に必要です。"));
        (await head.PressAsync(confirm, "承認する")).Text.ShouldContain("承認しました");
        return id;
    }
}
