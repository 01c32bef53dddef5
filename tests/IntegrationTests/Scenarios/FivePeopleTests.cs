using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Pages.Administration;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A 組合 of five people, where one person heads and examines, another decides and keeps the organisation, and nobody stands above the 管理者.</summary>
public sealed class FivePeopleTests
{
    [Fact]
    public async Task Consecutive_steps_of_one_person_are_one()
    {
        await using var association = await FoundAsync();
        var check = await association.AnswerAsync("yamada", new Wish());
        check.Text.ShouldContain("審査 事務局長の確認・情報担当の審査 情報担当（鈴木 一郎） 続けて同じ人が当たるため、一つの段階にまとめます。");
        check.Text.ShouldContain("決裁 管理者の決定 管理者（田中 恵子）");
        var id = await association.SubmitAsync("yamada", check);
        (await association.CaseAsync(id)).Route.Length.ShouldBe(2);

        (await association.JudgeAsync("suzuki", id, "適当とする")).Text.ShouldContain("次は管理者の決定が判断します。");
        (await association.ReadAsync("suzuki", "/reviews")).ShouldContain("待っている申請はありません");
        await association.JudgeAsync("tanaka", id, "許可する", "適当です。");

        var permit = await association.PermitAsync(id);
        permit.StateOn(association.Today).ShouldBe(PermitState.InForce);
        (await association.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("外部サービス管理者 事務局長（鈴木 一郎）");
    }

    [Fact]
    public async Task The_head_s_own_application_goes_up()
    {
        await using var association = await FoundAsync();
        var check = await association.AnswerAsync("suzuki", new Wish());
        check.Text.ShouldContain("決裁 事務局長の確認・情報担当の審査・管理者の決定 管理者（田中 恵子） 続けて同じ人が当たるため、一つの段階にまとめます。");
        check.Text.ShouldNotContain("（鈴木 一郎）");
        var id = await association.SubmitAsync("suzuki", check);
        (await (await association.AsAsync("suzuki")).GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe($"/applications/{id}");

        await association.JudgeAsync("tanaka", id, "許可する", "適当です。");

        var decided = await association.CaseAsync(id);
        decided.DecidedBy.ShouldBe(await association.PersonAsync("tanaka"));
        decided.AfterChecks.ShouldBeEmpty();
        (await association.PermitAsync(id)).StateOn(association.Today).ShouldBe(PermitState.InForce);
    }

    [Fact]
    public async Task Where_nobody_else_is_the_manager_decides_with_a_reason_and_another_looks_afterwards()
    {
        await using var association = await FoundAsync();
        var check = await association.AnswerAsync("tanaka", new Wish { Users = "me" });
        check.Text.ShouldContain("ほかに決裁できる人がいないため、やむを得ない場合として申請者が自ら決裁します。");
        var id = await association.SubmitAsync("tanaka", check);
        await association.JudgeAsync("suzuki", id, "適当とする");
        var manager = await association.AsAsync("tanaka");
        var form = await manager.GetAsync($"/reviews/{id}");
        form.Document.QuerySelector("#checker")!.TextContent.ShouldNotContain("管理者");
        var checker = form.Choice("#checker", "監査委員");
        (string, string)[] typed = [("Form.Verdict", "Permit"), ("Form.Reason", "業務に要るため。")];
        (await manager.PressAsync(form, "内容を確かめる", typed)).Faults.ShouldHaveSingleItem().ShouldContain("やむを得");
        (await manager.PressAsync(form, "内容を確かめる", [.. typed, ("Form.Unavoidable", "ほかに決裁できる人がいないため。")])).Faults.ShouldHaveSingleItem().ShouldContain("後で確認する");

        var done = await association.JudgeAsync("tanaka", id, "許可する", "業務に要るため。", ("Form.Unavoidable", "ほかに決裁できる人がいないため。"), ("Form.Checker", checker));

        done.Text.ShouldContain("やむを得ない場合として、申請者が決裁しました：ほかに決裁できる人がいないため。");
        done.Text.ShouldContain("監査委員 やむを得ない場合の決裁 まだ確認されていません");
        (await association.PermitAsync(id)).StateOn(association.Today).ShouldBe(PermitState.InForce);
        (await manager.GetAsync($"/reviews/{id}/after-check")).Address.AbsolutePath.ShouldBe($"/applications/{id}");
        (await association.ReadAsync("mori", "/reviews")).ShouldContain("後閲");
        var auditor = await association.AsAsync("mori");
        var looked = await auditor.PressAsync(await auditor.GetAsync($"/reviews/{id}/after-check"), "後閲を記録する", ("Answer", "done"));
        looked.Text.ShouldContain("後閲済");
        looked.Text.ShouldContain("森 一枝");
        (await association.CaseAsync(id)).AfterChecks.ShouldHaveSingleItem().State.ShouldBe(AfterCheckState.Done);
    }

    private static Task<ScenarioBody> FoundAsync() => ScenarioBody.FoundAsync(
        "five-people",
        "試験衛生組合",
        BodyKind.Association,
        new Seat("試験衛生組合", "管理者", "田中 恵子", "tanaka", true, "Administrator", "Chief", "Decider"),
        new Seat("試験衛生組合", "監査委員", "森 一枝", "mori", false, "Auditor"),
        new Seat("試験衛生組合/事務局", "事務局長", "鈴木 一郎", "suzuki", true),
        new Seat("試験衛生組合/事務局", "情報担当", "鈴木 一郎", "suzuki", false, "Examiner"),
        new Seat("試験衛生組合/事務局", "主査", "加藤 実", "kato"),
        new Seat("試験衛生組合/事務局", "主事", "山田 花子", "yamada"));
}
