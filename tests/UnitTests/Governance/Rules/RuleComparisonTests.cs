using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class RuleComparisonTests
{
    [Fact]
    public void What_is_added_changed_and_removed_is_said_by_topic()
    {
        var after = RuleFiles.Local with
        {
            PermitMonths = 6,
            Tasks = RuleFiles.Local.Tasks.RemoveAt(0).Add(new TaskRule("pictures", "絵の作成", "挿絵の案。", true)),
        };

        var changes = RuleComparison.Of(RuleFiles.Local, after);

        changes.Select(c => (c.Topic, c.Kind, c.Name)).ShouldBe([(RuleTopic.Frame, RuleChangeKind.Changed, "許可の期間"), (RuleTopic.Tasks, RuleChangeKind.Added, "絵の作成"), (RuleTopic.Tasks, RuleChangeKind.Removed, "公表する文書の下書き")]);
        changes[0].Differences.ShouldBe([new RuleDifference("最長", "12か月", "6か月")]);
    }

    [Fact]
    public void Another_order_of_routes_is_a_change()
    {
        var turned = RuleFiles.Local with { Routes = [.. RuleFiles.Local.Routes.Reverse()] };

        RuleComparison.Of(RuleFiles.Local, turned).ShouldHaveSingleItem().Name.ShouldBe("経路の優先の順番");
    }

    [Fact]
    public void Circumstances_are_said_in_plain_words()
    {
        var rules = RuleFiles.Local;
        RuleWords.Of((Circumstances?)null, rules).ShouldBe("いつも");
        RuleWords.Of(rules.Routes[0].When, rules).ShouldBe("新規の手続で、リスクが低のとき");
        RuleWords.Of(rules.Conditions.First(c => c.Code == "mark").When, rules).ShouldBe("リスクが中以上で、「出てきたものを何に使いますか」の答えが手直しして公表するか手直しせずにそのまま公表するのとき");
    }
}
