using System.Net;
using Sekisho.Governance.Cases;
using Sekisho.IntegrationTests.Servers;

namespace Sekisho.IntegrationTests.Pages.Reviews;

public sealed class RespondTests(RouteCity city) : IClassFixture<RouteCity>
{
    [Fact]
    public async Task A_consulted_division_objects_with_an_opinion_which_the_decider_reads_first()
    {
        var id = await city.Scene.SubmitAsync("yamada");
        await city.Scene.SayAsync(id, "suzuki", StepOutcome.Approved);
        using var personnel = await Visitor.AsAsync(city.Server, "yoshida");
        var form = await personnel.GetAsync($"/reviews/{id}");
        form.Title.ShouldStartWith("合議：");
        form.Document.QuerySelectorAll("input[name='Form.Verdict']").Select(i => i.GetAttribute("value")).ShouldBe(["Agreed", "Objected", "SendBack"]);
        (await personnel.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Objected"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1226");

        var confirm = await personnel.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Objected"), ("Form.Reason", "研修が済んでいません。"));
        (await personnel.PressAsync(confirm, "同意しない")).Text.ShouldContain("不同意としました");

        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var examining = await examiner.GetAsync($"/reviews/{id}");
        var suited = await examiner.PressAsync(examining, "内容を確かめる", ("Form.Verdict", "SuitableWithConditions"), ("Form.Reason", "研修を先に受けること。"));
        await examiner.PressAsync(suited, "条件付で適当とする");
        using var decider = await Visitor.AsAsync(city.Server, "tanaka");
        var deciding = await decider.GetAsync($"/reviews/{id}");
        var doubts = deciding.Document.QuerySelector("section[aria-labelledby='doubts']")!.TextContent;
        doubts.ShouldContain("研修が済んでいません。");
        doubts.ShouldContain("研修を先に受けること。");
    }

    [Fact]
    public async Task Sent_back_to_an_earlier_step_what_was_said_since_is_kept_as_void()
    {
        var id = await city.Scene.SubmitAsync("kimura");
        await city.Scene.SayAsync(id, "suzuki", StepOutcome.Approved);
        await city.Scene.SayAsync(id, "yoshida", StepOutcome.Agreed);
        using var examiner = await Visitor.AsAsync(city.Server, "nakamura");
        var confirm = await examiner.PressAsync(await examiner.GetAsync($"/reviews/{id}"), "内容を確かめる", ("Form.Verdict", "SendBack"), ("Form.Reason", "合議の記載を確かめてください。"), ("Form.To", "1"));
        confirm.Text.ShouldContain("人事担当へ");

        var done = await examiner.PressAsync(confirm, "差し戻す");

        var about = await city.Scene.FindAsync(id);
        about.CurrentStep.ShouldBe(1);
        about.Acts.Count(a => a.IsVoid).ShouldBe(1);
        done.Document.QuerySelectorAll(".route__act--void").Length.ShouldBe(1);
        done.Text.ShouldContain("失効");
        (await examiner.GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
    }

    [Fact]
    public async Task Opening_it_is_recorded_once_and_ends_the_way_back()
    {
        var id = await city.Scene.SubmitAsync("hayashi");
        using var clerk = await Visitor.AsAsync(city.Server, "hayashi");
        (await clerk.GetAsync($"/applications/{id}")).Document.QuerySelector($"a[href='/applications/{id}/pull-back']").ShouldNotBeNull();
        using var head = await Visitor.AsAsync(city.Server, "suzuki");

        await head.GetAsync($"/reviews/{id}");
        (await head.GetAsync($"/reviews/{id}")).Status.ShouldBe(HttpStatusCode.OK);

        (await clerk.GetAsync($"/applications/{id}")).Document.QuerySelector($"a[href='/applications/{id}/pull-back']").ShouldBeNull();
    }

    [Fact]
    public async Task Hold_needs_a_day_within_the_limit_and_ends_when_it_is_released()
    {
        var id = await city.Scene.SubmitAsync("inoue");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var form = await head.GetAsync($"/reviews/{id}/hold");
        (await head.PressAsync(form, "保留する", ("Until", "きょう"), ("Reason", "会議を待つ。"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1220");
        (await head.PressAsync(form, "保留する", ("Until", Day(90)), ("Reason", "会議を待つ。"))).Faults.ShouldHaveSingleItem().ShouldContain("SK1228");

        (await head.PressAsync(form, "保留する", ("Until", Day(3)), ("Reason", "会議を待つ。"))).Text.ShouldContain("まで保留しました");

        (await head.GetAsync("/reviews")).Text.ShouldContain("保留");
        (await head.PressAsync(await head.GetAsync($"/reviews/{id}/hold"), "保留を解く")).Text.ShouldContain("保留を解きました");
        (await city.Scene.FindAsync(id)).OnHold.ShouldBeNull();
        using var other = await Visitor.AsAsync(city.Server, "yoshida");
        (await other.GetAsync($"/reviews/{id}/hold")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
    }

    [Fact]
    public async Task Remarks_are_for_readers_only_and_change_nothing()
    {
        var id = await city.Scene.SubmitAsync("fujita");
        using var head = await Visitor.AsAsync(city.Server, "suzuki");
        var page = await head.GetAsync($"/applications/{id}");
        (await head.PressAsync(page, "コメントを加える")).Faults.ShouldHaveSingleItem().ShouldContain("コメント");

        (await head.PressAsync(page, "コメントを加える", ("Comment", "写真は使いますか。"))).Text.ShouldContain("写真は使いますか。");

        using var other = await Visitor.AsAsync(city.Server, "ikeda");
        (await other.PostAsync($"/applications/{id}?handler=Remark", ("Comment", "x"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await other.GetAsync($"/applications/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await city.Scene.FindAsync(id)).State.ShouldBe(CaseState.Circulating);
    }

    private static string Day(int from) => DateTime.UtcNow.AddHours(9).AddDays(from).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
