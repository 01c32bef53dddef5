using Sekisho.Governance.Cases;
using Sekisho.Governance.Rules;
using Sekisho.IntegrationTests.Servers;
using Sekisho.Tests;

namespace Sekisho.IntegrationTests.Pages.Reviews;

public sealed class DeputyTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task A_deputy_decides_for_the_absent_decider_who_looks_afterwards_and_objects()
    {
        await city.Scene.PublishAsync(rules => rules with { Routes = [new RouteRule("short", "短い経路", [RouteScene.LongRoute[0], RouteScene.LongRoute[3]])], Deputies = new DeputyRule(new Circumstances { Tasks = ["ideas"] }) });
        var (id, barred, present) = (await ApprovedAsync("yamada", "draft-public"), await ApprovedAsync("kimura", "ideas"), await ApprovedAsync("hayashi", "summary"));
        using var deputy = await Visitor.AsAsync(city.Server, "nakamura");
        (await deputy.GetAsync("/reviews")).Text.ShouldNotContain("総務部長");
        await EmergencyAsync(deputy, present);
        await city.Scene.AwayAsync("tanaka");

        var list = await deputy.GetAsync("/reviews");
        list.Text.ShouldContain("総務部長（代）");
        (await deputy.GetAsync($"/reviews/{barred}")).Text.ShouldContain("この申請は代決できません");
        (await deputy.GetAsync($"/reviews/{barred}")).Document.QuerySelectorAll("input[name='Form.Verdict']").Length.ShouldBe(1);
        var form = await deputy.GetAsync($"/reviews/{id}");
        form.Document.QuerySelectorAll("input[name='Form.Verdict']").Select(i => i.GetAttribute("value")).ShouldBe(["Permit", "PermitWithConditions", "SendBack"]);
        form.Text.ShouldContain("まで不在");
        var forged = await deputy.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Reject"), ("Form.Reason", "不可"));
        forged.Faults.ShouldHaveSingleItem().ShouldContain("SK1233");
        await deputy.PressAsync(await deputy.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "急ぐため。")), "許可する");

        (await deputy.GetAsync($"/applications/{id}/letter")).Text.ShouldContain("総務部長（代） 中村 健");
        await city.Scene.BackAsync("tanaka");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        var check = await decider.GetAsync($"/reviews/{id}/after-check");
        (await decider.PressAsync(check, "後閲を記録する", ("Answer", "objected"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1226");
        (await decider.PressAsync(check, "後閲を記録する", ("Answer", "objected"), ("Reason", "範囲が広すぎます。"))).Text.ShouldContain("停止の手続の下書きを作りました");
        (await city.Scene.FindAsync(id)).State.ShouldBe(CaseState.Permitted);
        (await decider.GetAsync($"/applications/{id}/letter")).Text.ShouldContain("範囲が広すぎます。");
    }

    private static async Task EmergencyAsync(Visitor deputy, Guid id)
    {
        (await deputy.GetAsync($"/applications/{id}")).Text.ShouldContain("緊急のときは、あなたが代決できます");
        var form = await deputy.GetAsync($"/reviews/{id}");
        (await deputy.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "適当"))).Faults.ShouldNotBeEmpty();
        var confirm = await deputy.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "適当"), ("Form.Emergency", "明日の記者会見で使うため。"));
        (await deputy.PressAsync(confirm, "許可する")).Text.ShouldContain("緊急の代決");
    }

    private async Task<Guid> ApprovedAsync(string applicant, string task)
    {
        var id = await city.Scene.SubmitAsync(applicant, task);
        await city.Scene.SayAsync(id, "suzuki", StepOutcome.Approved);
        return id;
    }
}
