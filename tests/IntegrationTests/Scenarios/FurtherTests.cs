using System.Text;
using System.Text.Json.Nodes;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.IntegrationTests.Storage;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>
/// A rule set that stands nowhere in the repository, by names of its own: two of three who review, three who are consulted at once, a committee that
/// decides by its minutes, circulation afterwards, questions of every kind. It runs without code.
/// </summary>
public sealed class FurtherTests
{
    private const string Further = """
        {
          "vocabulary": { "permit": "決定", "decider": "委員会", "manager": "運用責任者", "chief": "総括責任者", "divisionHead": "室長", "termsOnlyService": "公開型", "register": "利用簿", "confidential": "要注意情報" },
          "roles": [
            { "role": "Panel", "title": "目利き", "duty": "使い方を見ます。" },
            { "role": "Guardian", "title": "番人", "duty": "合議に加わります。" },
            { "role": "Assembly", "title": "AI委員会", "duty": "決めます。" },
            { "role": "Archive", "title": "文書係", "duty": "回覧を受けます。" },
            { "role": "Chief", "title": "総括責任者", "duty": "きまりを定めます。" },
            { "role": "Administrator", "title": "登録係", "duty": "登録します。" }
          ],
          "routes": [
            { "code": "wide", "title": "広い経路", "when": { "answers": { "publish": [ "yes" ] } }, "steps": [
              { "role": "Panel", "kind": "Review", "title": "目利きの確認", "mode": "Some", "needed": 2 },
              { "role": "Guardian", "kind": "Consult", "title": "番人の合議", "mode": "All" },
              { "role": "Assembly", "kind": "Decide", "title": "委員会の議決", "byMinutes": true },
              { "role": "Archive", "kind": "Circulate", "title": "文書係への回覧" } ] },
            { "code": "narrow", "title": "狭い経路", "steps": [ { "role": "Assembly", "kind": "Decide", "title": "委員会の議決", "byMinutes": true } ] }
          ],
          "tasks": [
            { "code": "leaflet", "title": "案内の作成", "description": "来館者への案内。", "allowed": true, "risk": "Middle" },
            { "code": "verdicts", "title": "入館の可否の判断", "description": "人を選ぶこと。", "allowed": false, "reason": "人が決めるためです。" }
          ],
          "sheets": [
            { "code": "all", "title": "使い方の記入", "text": "すべての種類の質問です。", "questions": [
              { "code": "publish", "text": "外に出しますか", "kind": "Choice", "options": [ { "code": "yes", "title": "出す" }, { "code": "no", "title": "出さない" }, { "code": "sell", "title": "売る", "barred": "売ることは認めていません。" } ] },
              { "code": "where", "text": "どこに出しますか", "kind": "Choices", "options": [ { "code": "web", "title": "ウェブ" }, { "code": "paper", "title": "紙", "risk": "High" } ], "when": { "answers": { "publish": [ "yes" ] } } },
              { "code": "checker", "text": "確かめる人", "kind": "Text" },
              { "code": "story", "text": "確かめ方", "kind": "LongText", "help": "詳しく書いてください。" },
              { "code": "start", "text": "試す日", "kind": "Date" },
              { "code": "copies", "text": "部数", "kind": "Number" },
              { "code": "note", "text": "そのほか", "kind": "Text", "required": false } ] }
          ],
          "conditions": [ { "code": "mark", "text": "AIで作ったことを記します。", "kind": "Continuing", "when": { "minimumRisk": "High" } } ]
        }
        """;

    [Fact]
    public async Task A_further_rule_set_runs_without_code()
    {
        await using var museum = await FoundAsync();
        var clerk = await museum.AsAsync("yamada");
        var rules = await museum.ReadAsync("yamada", "/rules");
        foreach (var text in (string[])["広い経路", "狭い経路", "目利きの確認", "番人の合議", "委員会の議決", "案内の作成", "人が決めるためです。", "運用責任者"]) rules.ShouldContain(text);
        (await museum.ReadAsync("takahashi", "/rules/text")).ShouldContain("案内の作成");
        var wish = new Wish { Task = "案内の作成", More = new Dictionary<string, string> { ["publish"] = "yes", ["where"] = "web,paper", ["checker"] = "館長補佐", ["story"] = "原稿と照らす。\n二人で読む。", ["start"] = museum.Day(2), ["copies"] = "300" } };
        var faulty = await museum.AnswerAsync("yamada", wish with { More = new Dictionary<string, string>(wish.More) { ["publish"] = "sell" } });
        faulty.Faults.ShouldContain(f => f.Contains("売ることは認めていません。", StringComparison.Ordinal));
        (await museum.AnswerAsync("yamada", wish with { More = new Dictionary<string, string>(wish.More) { ["copies"] = "たくさん" } })).Faults.ShouldHaveSingleItem().ShouldContain("部数");
        (await museum.AnswerAsync("yamada", wish with { More = new Dictionary<string, string>(wish.More) { ["start"] = "きょう" } })).Faults.ShouldHaveSingleItem().ShouldContain("試す日");
        (await museum.AnswerAsync("yamada", wish with { More = new Dictionary<string, string>(wish.More) { ["publish"] = "no" } })).Text.ShouldContain("経路：狭い経路");
        var service = await museum.BeginAsync("yamada");
        var task = await clerk.PressAsync(service, "次へ進む", ("Form.Service", ScenarioWalk.ValueOf(service, "練習用AI")));
        (await clerk.PressAsync(task, "次へ進む", ("Form.Task", "verdicts"))).Faults.ShouldHaveSingleItem().ShouldContain("人が決めるためです。");

        var changed = await clerk.PressAsync(await clerk.GetAsync((await museum.AnswerAsync("yamada", wish)).Address.AbsolutePath.Replace("check", "edit/sheet-all?check=true", StringComparison.Ordinal)), "保存して確認に戻る", ("Form.More[publish]", "no"));
        changed.Text.ShouldContain("経路：狭い経路");
        changed.Text.ShouldNotContain("どこに出しますか");
        changed.Text.ShouldNotContain("AIで作ったことを記します。");

        var check = await museum.AnswerAsync("yamada", wish);
        foreach (var text in (string[])["外に出しますか", "出す", "ウェブ", "紙", "館長補佐", "二人で読む。", "部数", "300", "経路：広い経路", "2人が行います。", "全員が行います。", "委員会の議事録によって行います。", "写しが届きます。", "決定されたときに付く条件", "AIで作ったことを記します。"]) check.Text.ShouldContain(text);
        var id = await museum.SubmitAsync("yamada", check);
        (await museum.CaseAsync(id)).RouteTitle.ShouldBe("広い経路");

        (await museum.ReadAsync("one", "/reviews")).ShouldContain((await museum.CaseAsync(id)).Number!);
        await museum.JudgeAsync("three", id, "承認する");
        (await museum.ReadAsync("yamada", $"/applications/{id}")).ShouldContain("3職のうち2職（いま1職）");
        (await museum.JudgeAsync("one", id, "承認する")).Text.ShouldContain("番人の合議");
        (await (await museum.AsAsync("two")).GetAsync($"/reviews/{id}")).Address.AbsolutePath.ShouldBe($"/applications/{id}");

        await museum.JudgeAsync("five", id, "同意する");
        await museum.JudgeAsync("four", id, "同意しない", "写真の権利を確かめてください。");
        (await museum.CaseAsync(id)).State.ShouldBe(CaseState.Circulating);
        (await museum.ReadAsync("yamada", $"/applications/{id}")).ShouldContain("3職のうち3職（いま2職）");
        await museum.JudgeAsync("six", id, "同意する");

        var secretary = await museum.AsAsync("ueda");
        var form = await secretary.GetAsync($"/reviews/{id}");
        form.Text.ShouldContain("写真の権利を確かめてください。");
        form.Text.ShouldContain("運用責任者（決定するとき）");
        var unminuted = await secretary.PressAsync(form, "内容を確かめる", ("Form.Verdict", "Permit"), ("Form.Reason", "議決のとおり。"), ("Form.Manager", (await museum.PostAsync("案内室長")).ToString()));
        unminuted.Faults.ShouldHaveSingleItem().ShouldContain("SK1227");
        (string, string)[] minutes = [("Form.HeldOn", museum.Day()), ("Form.MinutesNumber", "第4回 議事録"), ("Form.Manager", (await museum.PostAsync("案内室長")).ToString())];
        var decided = await museum.JudgeAsync("ueda", id, "決定する", "議決のとおり。", minutes);

        decided.Text.ShouldContain("決定と決裁しました");
        decided.Text.ShouldContain("第4回 議事録");
        (await museum.CaseAsync(id)).Decision!.Minutes!.Number.ShouldBe("第4回 議事録");
        var permit = await museum.PermitAsync(id);
        permit.Number.ShouldContain("決定第1号");
        permit.StateOn(museum.Today).ShouldBe(PermitState.InForce);
        permit.Conditions.ShouldHaveSingleItem().Text.ShouldBe("AIで作ったことを記します。");
        (await museum.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("運用責任者 案内室長（鈴木 一郎）");
        var archive = await museum.AsAsync("ono");
        (await museum.ReadAsync("ono", "/reviews")).ShouldContain("回覧");
        (await archive.PressAsync(await archive.GetAsync($"/reviews/{id}/acknowledge"), "読んだので確認する")).Text.ShouldContain("回覧を確認しました");
        var paper = await clerk.GetAsync($"/applications/{id}/print");
        paper.Document.QuerySelectorAll(".seals__post").Length.ShouldBe(8);
        paper.Text.ShouldContain("館長補佐");
        var letter = await museum.ReadAsync("yamada", $"/applications/{id}/letter");
        letter.ShouldContain("外部サービス利用決定書");
        letter.ShouldContain("の会議、第4回 議事録");
        await museum.UntilAsync(register => register.Permits.Any(p => p.Id == permit.Id));
        (await museum.PromptAsync("yamada", "案内を書いてください。")).ShouldContain("choices");
    }

    private static async Task<ScenarioBody> FoundAsync()
    {
        var rules = JsonNode.Parse(await File.ReadAllTextAsync(StorageHost.RepositoryFile("tests/Scenarios/head-and-it.json"), Encoding.UTF8))!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(Further)!.AsObject()) rules[name] = value!.DeepClone();
        rules["id"] = "museum";
        rules["title"] = "博物館機構のきまり";
        return await ScenarioBody.FoundByAsync(
            rules.ToJsonString(),
            "試験博物館機構",
            BodyKind.IncorporatedAgency,
            new Seat("機構本部", "機構長", "高橋 誠", "takahashi", true, "Administrator", "Chief"),
            new Seat("機構本部", "目利き 第一", "一ノ瀬 薫", "one", false, "Panel"),
            new Seat("機構本部", "目利き 第二", "二宮 司", "two", false, "Panel"),
            new Seat("機構本部", "目利き 第三", "三輪 望", "three", false, "Panel"),
            new Seat("機構本部", "番人 権利", "四方 梓", "four", false, "Guardian"),
            new Seat("機構本部", "番人 安全", "五島 渚", "five", false, "Guardian"),
            new Seat("機構本部", "番人 人権", "六角 翼", "six", false, "Guardian"),
            new Seat("機構本部", "AI委員会 書記", "上田 光", "ueda", false, "Assembly"),
            new Seat("機構本部", "文書係長", "小野 渉", "ono", false, "Archive"),
            new Seat("館/案内室", "案内室長", "鈴木 一郎", "suzuki", true),
            new Seat("館/案内室", "案内室 係員", "山田 花子", "yamada"));
    }
}
