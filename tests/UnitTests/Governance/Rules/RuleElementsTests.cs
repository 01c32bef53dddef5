using System.Collections.Immutable;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class RuleElementsTests
{
    private static readonly RuleSet Written = RuleFiles.Local with { OwnRule = new OwnRule("町要綱", ImmutableDictionary<string, string>.Empty) };

    [Fact]
    public void What_is_missing_is_named_for_each_element()
    {
        var bare = RuleFiles.Local with { Procedures = [], Retention = [], Tasks = RuleFiles.Local.Tasks.RemoveAll(t => !t.Allowed), Routes = RuleFiles.Local.Routes.RemoveAt(3) };

        var elements = RuleElements.Of(bare, Town.Organization, Town.Today);

        elements.Select(e => e.Mark).ShouldBe(["ア", "イ", "ウ", "エ"]);
        elements.ShouldAllBe(e => !e.IsFulfilled);
        elements[0].Missing.ShouldContain(m => m.Contains("使えない業務", StringComparison.Ordinal));
        elements[1].Missing.ShouldContain(m => m.Contains("利用者追加の経路がありません", StringComparison.Ordinal));
        elements[2].Missing.ShouldContain(m => m.Contains("利用記録の保存期間", StringComparison.Ordinal));
        elements[3].Missing.ShouldContain(m => m.Contains("運用手順", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decider_whom_nobody_is_misses()
    {
        var elements = RuleElements.Of(Written, Town.Organization, Town.Today);

        elements.Where(e => e.Mark != "イ").ShouldAllBe(e => e.IsFulfilled);
        elements[1].Missing.ShouldHaveSingleItem().ShouldContain("最高情報セキュリティ責任者");
    }

    [Fact]
    public void The_written_rule_numbers_its_articles_and_carries_every_clause()
    {
        foreach (var rules in RuleFiles.RuleSets)
        {
            var text = RuleText.Of(rules, new RuleTextHead("試験町", "試験町要綱", "", null, Town.Today, "試験町長"));

            text.Articles.Select(a => a.Number).ShouldBe(Enumerable.Range(1, text.Articles.Length));
            text.Articles.ShouldAllBe(a => a.Paragraphs.Length > 0);
            rules.Bases.Values.ShouldBeSubsetOf(text.ArticlesByClause.Select(a => a.Clause));
            text.Annexes.Length.ShouldBe(4);
            text.Supplement.ShouldContain("令和8年11月24日から施行する");
        }
    }
}
