using System.Text;
using System.Text.Json.Nodes;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Storage;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>
/// Another rule set that stands nowhere: a way of its own for each kind of case, 専決 by the head of the department, consultation that the applicant asks for,
/// changes that the manager of the use decides, exceptions above the class rule, conditions by rule of each sort.
/// </summary>
public sealed class FurtherKindsTests
{
    private const string Rules = """
        {
          "applicantMayConsult": true,
          "roles": [
            { "role": "DivisionHead", "title": "課長", "duty": "確かめます。" },
            { "role": "DepartmentHead", "title": "部長", "duty": "決めます。" },
            { "role": "Manager", "title": "利用の番", "duty": "見守ります。" },
            { "role": "Ciso", "title": "最高責任者", "duty": "例外を決めます。" },
            { "role": "Chief", "title": "総括責任者", "duty": "きまりを定めます。" },
            { "role": "Administrator", "title": "登録係", "duty": "登録します。" }
          ],
          "routes": [
            { "code": "above", "title": "例外の経路", "when": { "kinds": [ "Exception" ] }, "steps": [
              { "role": "DepartmentHead", "kind": "Review", "title": "部長の確認" },
              { "role": "Ciso", "kind": "Decide", "title": "最高責任者の決裁" } ] },
            { "code": "small", "title": "小さな変更の経路", "when": { "kinds": [ "Change", "Join" ] }, "steps": [ { "role": "Manager", "kind": "Decide", "title": "利用の番の専決", "standing": true } ] },
            { "code": "first", "title": "はじめの経路", "when": { "kinds": [ "New" ] }, "steps": [
              { "role": "DivisionHead", "kind": "Review", "title": "課長の確認" },
              { "role": "DepartmentHead", "kind": "Decide", "title": "部長の専決", "standing": true } ] }
          ],
          "conditions": [
            { "code": "lesson", "text": "利用者全員が説明会に出ます。", "kind": "Precedent", "when": { "kinds": [ "New" ] } },
            { "code": "report", "text": "三十日後に使い心地を報告します。", "kind": "Dated", "withinDays": 30, "when": { "kinds": [ "New" ] } }
          ]
        }
        """;

    [Fact]
    public async Task Each_kind_of_case_goes_its_own_way()
    {
        await using var town = await FoundAsync();
        var clerk = await town.AsAsync("yamada");
        var begin = await clerk.GetAsync("/applications/new");
        begin.Text.ShouldContain("例外措置");
        begin.Text.ShouldNotContain("停止・取消");
        var check = await town.AnswerAsync("yamada", new Wish());
        var choose = await clerk.GetAsync(check.Address.AbsolutePath.Replace("check", "edit/consulted?check=true&find=", StringComparison.Ordinal) + Uri.EscapeDataString("法務"));
        check = await clerk.PressAsync(choose, "保存して確認に戻る", ("Form.Consulted", ScenarioWalk.ValueOf(choose, "法務課長")));
        check.Text.ShouldContain("合議 法務課長 法務課長（吉田 進）");
        check.Text.ShouldContain("決裁 部長の専決 総務部長（田中 恵子） 専決です。");
        check.Text.ShouldContain("利用者全員が説明会に出ます。（満たすまで使えません）");
        var id = await town.SubmitAsync("yamada", check);
        await town.JudgeAsync("suzuki", id, "承認する");
        await town.JudgeAsync("yoshida", id, "同意する");
        (await town.ReadAsync("tanaka", $"/reviews/{id}")).ShouldContain("「総務部長」の専決として判断します。");
        await town.JudgeAsync("tanaka", id, "承認する", "適当です。");
        var permit = await town.PermitAsync(id);
        permit.StateOn(town.Today).ShouldBe(PermitState.Conditional);
        permit.Conditions.Select(c => c.Kind).ShouldBe([ConditionKind.Precedent, ConditionKind.Dated]);
        var manager = await town.AsAsync("suzuki");
        await manager.PressAsync(await manager.GetAsync($"/permits/{permit.Id}/conditions/1"), "記録する", ("On", town.Day()), ("Reason", "説明会の出席簿"));
        (await town.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("有効");

        var changing = await clerk.PressAsync(await clerk.GetAsync("/applications/new"), $"変更する：{permit.Number}");
        var change = await town.AnswerAsync("yamada", changing, new Wish { Changes = ["purpose"], Purpose = "催しの案と名前を出す。" });
        change.Text.ShouldContain("経路：小さな変更の経路");
        var changed = await town.SubmitAsync("yamada", change);
        await town.JudgeAsync("suzuki", changed, "承認する", "小さな変更です。");
        (await town.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("催しの案と名前を出す。");

        var excepting = await clerk.PressAsync(await clerk.GetAsync("/applications/new"), "例外措置の申請を書き始める");
        var exception = await town.AnswerAsync("yamada", excepting, new Wish { Service = "Claude API", Task = "庁内文書の下書き", Level = 2 });
        exception.Text.ShouldContain("経路：例外の経路");
        var excepted = await town.SubmitAsync("yamada", exception);
        await town.JudgeAsync("tanaka", excepted, "承認する");
        (await town.ReadAsync("mori", $"/reviews/{excepted}")).ShouldContain("例外措置として申請されています。");
        await town.JudgeAsync("mori", excepted, "承認する", "やむを得ない。");
        var above = await town.PermitAsync(excepted);
        above.IsException.ShouldBeTrue();
        above.MaximumLevel.ShouldBe(2);
        (await town.ReadAsync("yamada", $"/permits/{above.Id}")).ShouldContain("例外措置");
        (await town.CaseAsync(excepted)).State.ShouldBe(CaseState.Permitted);
    }

    private static async Task<ScenarioBody> FoundAsync()
    {
        var rules = JsonNode.Parse(await File.ReadAllTextAsync(StorageHost.RepositoryFile("tests/Scenarios/head-and-it.json"), Encoding.UTF8))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(Rules)!.AsObject()) rules[name] = value!.DeepClone();
        return await ScenarioBody.FoundByAsync(
            rules.ToJsonString(),
            "試験市",
            BodyKind.DesignatedCity,
            new Seat("市長部局", "副市長", "高橋 誠", "takahashi", true, "Administrator", "Chief"),
            new Seat("市長部局", "最高情報責任者", "森 一枝", "mori", false, "Ciso"),
            new Seat("市長部局/総務部", "総務部長", "田中 恵子", "tanaka", true),
            new Seat("市長部局/総務部/法務課", "法務課長", "吉田 進", "yoshida", true),
            new Seat("市長部局/総務部/広報課", "広報課長", "鈴木 一郎", "suzuki", true),
            new Seat("市長部局/総務部/広報課", "広報課 主事", "山田 花子", "yamada"));
    }
}
