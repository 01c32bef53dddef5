using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A ministry: use of a 約款型 service is reported within days, any other form waits for 了解; the examination is never skipped.</summary>
public sealed class MinistryTests
{
    [Fact]
    public async Task Use_of_standard_terms_is_reported_by_a_day_and_goes_on_meanwhile()
    {
        await using var ministry = await FoundAsync();
        var check = await ministry.AnswerAsync("yamada", new Wish { Service = "Claude API" });
        check.Text.ShouldContain("AI戦略チームに約款型サービスの利用の報告を提出します。（期限があります）");
        check.Text.ShouldNotContain("了解を得てから");
        check.Text.ShouldContain("飛ばすことのできない審査です。");
        var id = await ministry.SubmitAsync("yamada", check);
        await ministry.JudgeAsync("suzuki", id, "承認する");
        await ministry.JudgeAsync("nakamura", id, "条件付で適当とする", "出力を外に出す前に確かめること。");
        (await ministry.ReadAsync("tanaka", $"/reviews/{id}")).ShouldContain("出力を外に出す前に確かめること。");

        (await ministry.JudgeAsync("tanaka", id, "許可する", "適当です。")).Text.ShouldContain("許可と決裁しました");

        var permit = await ministry.PermitAsync(id);
        permit.StateOn(ministry.Today).ShouldBe(PermitState.InForce);
        permit.Conditions.ShouldHaveSingleItem().Due.ShouldBe(ministry.Today.AddDays(14));
        var entry = await ministry.ReadAsync("suzuki", $"/permits/{permit.Id}");
        entry.ShouldContain($"約款型サービスの利用の報告を提出します。きまりによる条件 {JapaneseEra.Format(ministry.Today.AddDays(14))}まで まだ満たしていません");
        await RecordAsync(ministry, permit, "報告（総企第5号）");
        (await ministry.ReadAsync("suzuki", $"/permits/{permit.Id}")).ShouldContain("報告（総企第5号）");
        ministry.Pass(TimeSpan.FromDays(20));
        (await ministry.ReadAsync("suzuki", $"/permits/{permit.Id}")).ShouldNotContain("期限を過ぎています");
    }

    [Fact]
    public async Task An_individual_contract_waits_for_consent_at_the_gateway_too()
    {
        await using var ministry = await FoundAsync();
        await ministry.ConnectAsync("Azure OpenAI Service", "azure-1");
        var check = await ministry.AnswerAsync("yamada", new Wish { Service = "Azure OpenAI Service", Task = "庁内文書の下書き", Level = 2 });
        check.Text.ShouldContain("AI戦略チームに検討の状況の報告を提出し、了解を得てから使い始めます。（満たすまで使えません）");
        var id = await ministry.SubmitAsync("yamada", check);
        await ministry.JudgeAsync("suzuki", id, "承認する");
        await ministry.JudgeAsync("nakamura", id, "適当とする");
        await ministry.JudgeAsync("tanaka", id, "許可する", "適当です。");

        var permit = await ministry.PermitAsync(id);
        permit.StateOn(ministry.Today).ShouldBe(PermitState.Conditional);
        (await ministry.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("条件未了");
        await ministry.UntilAsync(register => register.Permits.Any(p => p.Id == permit.Id));
        var before = await ministry.PromptAsync("yamada", "会議の次第を書いてください。", "azure-1");
        before.ShouldContain("SK2110");
        before.ShouldContain("了解を得てから使い始めます。");

        await RecordAsync(ministry, permit, "了解の通知（令和8年11月26日）");

        (await ministry.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("有効");
        await ministry.UntilAsync(register => register.Permits.Any(p => p.Id == permit.Id && p.Conditions.All(c => !c.Blocks)));
        var after = await ministry.PromptAsync("yamada", "会議の次第を書いてください。", "azure-1");
        after.ShouldNotContain("SK2");
        after.ShouldContain("choices");
    }

    [Fact]
    public async Task Nobody_takes_an_application_up_over_the_examination()
    {
        await using var ministry = await FoundAsync();
        var id = await ministry.ApplyAsync("yamada", new Wish { Service = "Claude API" });
        var decider = await ministry.AsAsync("tanaka");
        var page = await decider.GetAsync($"/applications/{id}");
        page.Document.QuerySelector($"a[href='/reviews/{id}/take-up']").ShouldBeNull();

        var token = page.Document.QuerySelector("form[method='post'] input[name='form']")!.GetAttribute("value")!;
        var forced = await decider.PostAsync($"/reviews/{id}/take-up", ("form", token), ("Reason", "急ぐため。"));

        forced.Faults.ShouldHaveSingleItem().ShouldContain("SK1229");
        forced.Text.ShouldContain("情報システム担当課");
        (await ministry.CaseAsync(id)).CurrentStep.ShouldBe(0);
        (await ministry.ReadAsync("tanaka", "/reviews")).ShouldContain("待っている申請はありません");
    }

    private static Task<ScenarioBody> FoundAsync() => ScenarioBody.FoundAsync(
        "ministry",
        "試験省",
        BodyKind.Ministry,
        new Seat("大臣官房", "官房審議官", "高橋 誠", "takahashi", true, "Administrator", "Chief"),
        new Seat("大臣官房/情報システム室", "情報システム室長", "中村 健", "nakamura", true, "Examiner"),
        new Seat("総務局", "総務局長", "田中 恵子", "tanaka", true, "Decider"),
        new Seat("総務局/企画課", "企画課長", "鈴木 一郎", "suzuki", true),
        new Seat("総務局/企画課", "企画課 係員", "山田 花子", "yamada"));

    /// <summary>The 外部サービス管理者 records what met the first condition.</summary>
    private static async Task RecordAsync(ScenarioBody ministry, Permit permit, string evidence)
    {
        var manager = await ministry.AsAsync("suzuki");
        var done = await manager.PressAsync(await manager.GetAsync($"/permits/{permit.Id}/conditions/1"), "記録する", ("On", ministry.Day()), ("Reason", evidence));
        done.Text.ShouldContain("に満たしました");
    }
}
