using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;

namespace Sekisho.IntegrationTests.Scenarios;

/// <summary>A city where a training opens use, and a higher one opens more tasks.</summary>
public sealed class TrainingTests
{
    [Fact]
    public async Task Each_level_of_training_opens_its_tasks_to_those_who_have_it()
    {
        await using var city = await ScenarioBody.FoundAsync(
            "training",
            "試験市",
            BodyKind.Municipality,
            new Seat("総務部", "総務部長", "田中 恵子", "tanaka", true, "Administrator", "Chief", "Decider"),
            new Seat("総務部/広報課", "広報課長", "鈴木 一郎", "suzuki", true),
            new Seat("総務部/広報課", "広報課 係長", "加藤 実", "kato"),
            new Seat("総務部/広報課", "広報課 主事", "山田 花子", "yamada"));

        var refused = await city.AnswerAsync("yamada", new Wish());
        refused.Title.ShouldBe("どの業務に使いますか");
        refused.Faults.ShouldHaveSingleItem().ShouldContain("「企画や催しの案出し」に使うには「基礎研修」の修了が必要です。");
        await TrainAsync(city, "山田 花子", 1);
        var clerk = await city.AsAsync("yamada");
        (await clerk.PressAsync(refused, "次へ進む")).Title.ShouldBe("何のために、どのように使いますか");

        var above = await city.AnswerAsync("yamada", new Wish { Task = "庁内文書の下書き" });
        above.Faults.ShouldHaveSingleItem().ShouldContain("「庁内文書の下書き」に使うには「応用研修」の修了が必要です。");
        var forced = await clerk.PressAsync(await clerk.GetAsync(above.Address.AbsolutePath.Replace("edit/task", "check", StringComparison.Ordinal)), "この内容で提出する");
        forced.Faults.ShouldContain(f => f.Contains("SK1250", StringComparison.Ordinal));

        var id = await city.ApplyAsync("yamada", new Wish());
        await city.JudgeAsync("suzuki", id, "承認する");
        await city.JudgeAsync("tanaka", id, "許可する", "適当です。");
        var permit = await city.PermitAsync(id);
        permit.StateOn(city.Today).ShouldBe(PermitState.InForce);
        (await city.ReadAsync("kato", "/permits")).ShouldContain(permit.Number);
        await city.UntilAsync(register => register.Permits.Any(p => p.Id == permit.Id));
        (await city.PromptAsync("yamada", "催しの名前を考えてください。")).ShouldContain("choices");
        var untrained = await city.PromptAsync("kato", "催しの名前を考えてください。");
        untrained.ShouldContain("SK1250");
        untrained.ShouldContain("基礎研修");

        await TrainAsync(city, "加藤 実", 1);
        await city.UntilAsync(register => register.Organization.Trainings.Any(t => register.Organization.People[t.PersonId].Name == "加藤 実"));
        (await city.PromptAsync("kato", "催しの名前を考えてください。")).ShouldContain("choices");

        await TrainAsync(city, "山田 花子", 2);
        (await clerk.PressAsync(above, "次へ進む")).Title.ShouldBe("何のために、どのように使いますか");
    }

    /// <summary>The administrator enters a training on the page for it.</summary>
    private static async Task TrainAsync(ScenarioBody city, string name, int level)
    {
        var administrator = await city.AsAsync("tanaka");
        var page = await administrator.GetAsync("/administration/trainings");
        var done = await administrator.PressAsync(page, "登録する", ("Person", name), ("Level", $"{level}"), ("Day", city.Day()));
        done.Faults.ShouldBeEmpty();
        done.Text.ShouldContain(name);
    }
}
