using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A prefecture with five classes: from the second on the privacy officer is consulted, and each form of service has its ceiling.</summary>
public sealed class FiveClassesTests
{
    [Fact]
    public async Task The_class_chooses_the_route_and_the_form_of_the_service_its_ceiling()
    {
        await using var prefecture = await FoundAsync();
        var lowest = await prefecture.AnswerAsync("yamada", new Wish());
        lowest.Text.ShouldContain("経路：通常の経路");
        lowest.Text.ShouldContain("自治体機密性1");
        lowest.Text.ShouldNotContain("合議");

        var above = await prefecture.AnswerAsync("yamada", new Wish { Service = "Azure OpenAI Service", Task = "庁内文書の下書き", Level = 3 });
        above.Title.ShouldBe("どの格付の情報まで入力しますか");
        var fault = above.Faults.ShouldHaveSingleItem();
        fault.ShouldContain("SK1212");
        fault.ShouldContain("個別契約のサービスは自治体機密性2までのためです。");
        above.Text.ShouldContain("自治体機密性3Cの情報を入力できるサービスに変える： 練習用AI");
        (await prefecture.AnswerAsync("yamada", new Wish { Service = "Claude API", Task = "庁内文書の下書き", Level = 2 })).Faults.ShouldHaveSingleItem().ShouldContain("自治体機密性2以上の情報を入れられない");
        (await prefecture.AnswerAsync("yamada", new Wish { Task = "庁内文書の下書き", Level = 4 })).Faults.ShouldHaveSingleItem().ShouldContain("自庁のサービスは自治体機密性3Cまで");
    }

    [Fact]
    public async Task Confidential_use_is_consulted_and_a_my_number_is_the_highest_class()
    {
        await using var prefecture = await FoundAsync();
        var check = await prefecture.AnswerAsync("yamada", new Wish { Task = "庁内文書の下書き", Level = 3 });
        check.Text.ShouldContain("経路：自治体機密性2以上の経路");
        check.Text.ShouldContain("合議 個人情報保護担当 個人情報保護室長（吉田 進）");
        var id = await prefecture.SubmitAsync("yamada", check);
        await prefecture.JudgeAsync("suzuki", id, "承認する");
        (await prefecture.JudgeAsync("yoshida", id, "同意しない", "名簿を入れる使い方が読み取れます。")).Text.ShouldContain("不同意としました");
        (await prefecture.ReadAsync("tanaka", $"/reviews/{id}")).ShouldContain("名簿を入れる使い方が読み取れます。");
        await prefecture.JudgeAsync("tanaka", id, "条件を付けて許可する", "名簿は入れないこととして認める。", ("Form.Conditions[0].Text", "名簿を入れない。"));

        var permit = await prefecture.PermitAsync(id);
        permit.MaximumLevel.ShouldBe(3);
        permit.StateOn(prefecture.Today).ShouldBe(PermitState.InForce);
        (await prefecture.ReadAsync("yamada", $"/permits/{permit.Id}")).ShouldContain("自治体機密性3Cまで（要保護C）");
        await prefecture.UntilAsync(register => register.Permits.Any(p => p.Id == permit.Id));
        (await prefecture.PromptAsync("yamada", "会議の次第を書いてください。")).ShouldContain("choices");
        var stopped = await prefecture.PromptAsync("yamada", "マイナンバーは123456789018です。");
        stopped.ShouldContain("SK2101");
        stopped.ShouldContain("自治体機密性3Aに当たる情報");
        (await prefecture.PromptAsync("yamada", "【自治体機密性3A】予定価格の案です。")).ShouldContain("自治体機密性3Aに当たる情報");
        (await prefecture.PromptAsync("yamada", "【自治体機密性2】会議の次第です。")).ShouldContain("choices");
    }

    private static Task<ScenarioBody> FoundAsync() => ScenarioBody.FoundAsync(
        "five-classes",
        "試験県",
        BodyKind.Prefecture,
        new Seat("総務部", "総務部長", "田中 恵子", "tanaka", true, "Administrator", "Chief", "Decider"),
        new Seat("総務部/個人情報保護室", "個人情報保護室長", "吉田 進", "yoshida", true, "PrivacyOfficer"),
        new Seat("総務部/企画課", "企画課長", "鈴木 一郎", "suzuki", true),
        new Seat("総務部/企画課", "企画課 主事", "山田 花子", "yamada"));
}
