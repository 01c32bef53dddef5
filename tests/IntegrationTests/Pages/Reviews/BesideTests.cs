using System.Net;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Reviews;

public sealed class BesideTests(RouteCity city) : IClassFixture<RouteCity>
{
    private static readonly string[] Pages = ["hold", "take-up", "drop", "withdrawal", "acknowledge", "after-check", "correct", "register", "confirm"];

    [Fact]
    public async Task A_later_step_takes_up_and_those_who_were_skipped_look_afterwards()
    {
        var id = await city.Scene.SubmitAsync("yamada");
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var form = await examiner.GetAsync($"/reviews/{id}/take-up");
        form.Text.ShouldContain("回議：所属長");
        form.Text.ShouldContain("合議：人事担当");
        (await examiner.PressAsync(form, "引き上げる")).Faults.ShouldHaveSingleItem().ShouldContain("SK1003");

        var taken = await examiner.PressAsync(form, "引き上げる", ("Reason", "締切が近いため。"));

        taken.Address.AbsolutePath.ShouldBe($"/reviews/{id}");
        taken.Text.ShouldContain("引上げにより飛ばされました");
        await city.Scene.SayAsync(id, "nakamura", StepOutcome.Suitable);
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        await decider.PressAsync(await decider.PressAsync(await decider.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "Reject"), ("Form.Reason", "範囲の外です。")), "許可しない");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        (await head.GetAsync("/reviews")).Text.ShouldContain("後閲");
        var check = await head.GetAsync($"/reviews/{id}/after-check");
        (await head.PressAsync(check, "後閲を記録する")).Faults.ShouldHaveSingleItem().ShouldContain("SK1221");
        (await head.PressAsync(check, "後閲を記録する", ("Answer", "done"))).Text.ShouldContain("後閲しました");
        (await city.Scene.FindAsync(id)).AfterChecks.Select(c => c.State).ShouldBe([AfterCheckState.Done, AfterCheckState.Owed]);
    }

    [Fact]
    public async Task Nobody_skips_the_examination()
    {
        var id = await city.Scene.SubmitAsync("kimura");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");

        (await decider.GetAsync($"/reviews/{id}/take-up")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
    }

    [Fact]
    public async Task The_head_drops_what_goes_nowhere()
    {
        var id = await city.Scene.SubmitAsync("hayashi");
        using var other = await Visitor.AsAsync(city.Server, "yoshida");
        (await other.GetAsync($"/reviews/{id}/drop")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var form = await head.GetAsync($"/reviews/{id}/drop");
        (await head.PressAsync(form, "廃案にする")).Faults.ShouldHaveSingleItem().ShouldContain("SK1003");

        (await head.PressAsync(form, "廃案にする", ("Reason", "事業が終わったため。"))).Text.ShouldContain("廃案にしました");

        (await city.Scene.FindAsync(id)).State.ShouldBe(CaseState.Dropped);
    }

    [Fact]
    public async Task The_decider_lets_go_what_the_applicant_asks_to_withdraw()
    {
        var id = await city.Scene.ReadyAsync("inoue");
        await city.Scene.ActAsync(id, "inoue", (c, _, by, at) => c.AskWithdrawal("別の方法にします。", by, at));
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        (await decider.GetAsync("/reviews")).Text.ShouldContain("取下げの申出に答える");
        (await decider.GetAsync($"/reviews/{id}")).Text.ShouldContain("別の方法にします。");

        (await decider.PressAsync(await decider.GetAsync($"/reviews/{id}/withdrawal"), "取下げを認める")).Text.ShouldContain("取下げを認めました");

        (await city.Scene.FindAsync(id)).State.ShouldBe(CaseState.Withdrawn);
    }

    [Fact]
    public async Task After_the_decision_it_is_circulated_and_a_slip_is_corrected_beside_it()
    {
        var id = await city.Scene.ReadyAsync("fujita", "summary");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        await decider.PressAsync(await decider.PressAsync(await decider.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "適当と認める。")), "許可する");
        using var deputyMayor = await Visitor.AsAsync(city.Server, "takahashi");
        (await deputyMayor.GetAsync("/reviews")).Text.ShouldContain("回覧の確認");
        (await deputyMayor.PressAsync(await deputyMayor.GetAsync($"/reviews/{id}/acknowledge"), "読んだので確認する")).Text.ShouldContain("回覧を確認しました");
        (await deputyMayor.GetAsync($"/reviews/{id}/correct")).Address.AbsolutePath.ShouldBe($"/applications/{id}");

        var form = await decider.GetAsync($"/reviews/{id}/correct");
        (await decider.PressAsync(form, "訂正を付記する", ("Wrong", "記事"), ("Right", "紙面"), ("Reason", "誤記のため。"))).Faults.ShouldHaveSingleItem().ShouldContain("訂正する箇所");
        var corrected = await decider.PressAsync(form, "訂正を付記する", ("Place", "業務の内容"), ("Wrong", "記事"), ("Right", "紙面"), ("Reason", "誤記のため。"));

        corrected.Document.QuerySelector(".correction del")!.TextContent.ShouldBe("記事");
        corrected.Document.QuerySelector(".correction ins")!.TextContent.ShouldBe("紙面");
        (await decider.GetAsync($"/applications/{id}/letter")).Text.ShouldContain("訂正付記");
    }

    [Fact]
    public async Task Pages_of_a_command_open_to_nobody_who_cannot_read_the_application()
    {
        var id = await city.Scene.SubmitAsync("mori", "ideas");
        using var other = await Visitor.AsAsync(city.Server, "suzuki");
        using var stranger = new Visitor(city.Server);
        foreach (var page in Pages)
        {
            (await other.GetAsync($"/reviews/{id}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await stranger.GetAsync($"/reviews/{id}/{page}")).Address.AbsolutePath.ShouldBe("/sign-in", page);
        }

        using var clerk = await Visitor.AsAsync(city.Server, "mori");
        foreach (var page in Pages) (await clerk.GetAsync($"/reviews/{id}/{page}")).Address.AbsolutePath.ShouldBe($"/applications/{id}", page);
    }
}
