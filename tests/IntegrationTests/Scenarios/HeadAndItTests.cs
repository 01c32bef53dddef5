using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A city where the head of the division confirms and the head of the IT division decides; it speaks of 承認 and of a 利用責任者.</summary>
public sealed class HeadAndItTests
{
    [Fact]
    public async Task The_head_confirms_and_the_it_division_decides_in_the_words_of_the_city()
    {
        await using var city = await ScenarioBody.FoundAsync(
            "head-and-it",
            "試験市",
            BodyKind.Municipality,
            new Seat("総務部", "副市長", "高橋 誠", "takahashi", true, "Administrator", "Chief"),
            new Seat("総務部/情報政策課", "情報政策課長", "中村 健", "nakamura", true, "Decider"),
            new Seat("総務部/広報課", "広報課長", "鈴木 一郎", "suzuki", true),
            new Seat("総務部/広報課", "広報課 主事", "山田 花子", "yamada"));

        var check = await city.AnswerAsync("yamada", new Wish { Service = "Claude API", Task = "公表資料の要約" });
        check.Text.ShouldContain("経路：通常");
        check.Text.ShouldContain("所属長の確認 広報課長（鈴木 一郎）");
        check.Text.ShouldContain("情報政策課長の決定 情報政策課長（中村 健）");
        var id = await city.SubmitAsync("yamada", check);
        (await city.ReadAsync("nakamura", "/reviews")).ShouldContain("待っている申請はありません");

        (await city.JudgeAsync("suzuki", id, "承認する", "業務に必要です。")).Text.ShouldContain("次は情報政策課長の決定が判断します");
        var visitor = await city.AsAsync("nakamura");
        var form = await visitor.GetAsync($"/reviews/{id}");
        form.Text.ShouldContain("利用責任者（承認するとき）");
        form.Text.ShouldNotContain("許可");
        var decided = await city.JudgeAsync("nakamura", id, "条件を付けて承認する", "適当です。", ("Form.Conditions[0].Text", "出典を確かめる。"));

        decided.Text.ShouldContain("条件付き承認と決裁しました");
        decided.Document.QuerySelector("h1 .status")!.TextContent.ShouldBe("条件付き承認");
        (await city.ReadAsync("yamada", "/applications")).ShouldContain("条件付き承認");
        var letter = await city.ReadAsync("yamada", $"/applications/{id}/letter");
        letter.ShouldContain("外部サービス利用承認書");
        letter.ShouldContain("条件を付けて承認します");
        letter.ShouldContain("利用責任者");
        var permit = await city.PermitAsync(id);
        permit.Number.ShouldMatch("^令和.+年度 承認第1号$");
        permit.StateOn(city.Today).ShouldBe(PermitState.InForce);
        permit.ManagerPostId.ShouldBe(await city.PostAsync("広報課長"));
        var entry = await city.ReadAsync("yamada", $"/permits/{permit.Id}");
        entry.ShouldContain("利用責任者 広報課長（鈴木 一郎）");
        entry.ShouldContain("出典を確かめる。");
        entry.ShouldContain("有効");
        (await city.ReadAsync("yamada", "/rules")).ShouldContain("利用責任者");
    }
}
