using Sekisho.Governance.Rules;
using Sekisho.Governance.Screening;

namespace UnitTests.Governance.Screening;

public sealed class ScreeningPolicyTests
{
    private static readonly RuleSet Rules = RuleSetReader.Read(File.ReadAllBytes(Town.RepositoryFile("rules/local-2023.json")));

    private static ScreeningVerdict Judge(int permitted, params FoundItem[] items) => ScreeningPolicy.Judge(Rules, permitted, items);

    [Fact]
    public void Without_findings_everything_goes() => Judge(1).ShouldSatisfyAllConditions(v => v.Action.ShouldBe(FindingAction.Allow), v => v.Level.ShouldBe(1));

    [Fact]
    public void What_the_permit_allows_goes_as_it_is() => Judge(2, new FoundItem("PersonName", "Confirmed")).Action.ShouldBe(FindingAction.Allow);

    [Fact]
    public void Above_the_permit_the_rule_says_what_happens()
    {
        var verdict = Judge(1, new FoundItem("PersonName", "Confirmed"), new FoundItem("BankAccount", "Check"));
        (verdict.Action, verdict.Level, verdict.LevelWhenMasked).ShouldBe((FindingAction.Mask, 3, 1));
    }

    [Fact]
    public void The_strictest_wins()
    {
        var verdict = Judge(1, new FoundItem("PersonName", "Confirmed"), new FoundItem("MyNumber", "Confirmed"));
        (verdict.Action, verdict.LevelWhenMasked).ShouldBe((FindingAction.Stop, 3));
    }

    [Fact]
    public void A_reason_never_talks_away_what_is_certain()
    {
        var rules = Rules with { Findings = [new FindingRule("Telephone", "Confirmed", 2, null, FindingAction.Reason), new FindingRule("Telephone", "Check", 2, null, FindingAction.Reason)] };
        ScreeningPolicy.Judge(rules, 1, [new FoundItem("Telephone", "Confirmed")]).Action.ShouldBe(FindingAction.Stop);
        ScreeningPolicy.Judge(rules, 1, [new FoundItem("Telephone", "Check")]).Action.ShouldBe(FindingAction.Reason);
    }

    [Fact]
    public void A_mark_of_the_text_stops_and_a_mark_that_nobody_knows_means_the_highest_class()
    {
        Judge(1, new FoundItem("ClassificationMark", "Confirmed", "機密性2情報")).ShouldSatisfyAllConditions(v => v.Action.ShouldBe(FindingAction.Stop), v => v.Level.ShouldBe(2));
        Judge(1, new FoundItem("ClassificationMark", "Confirmed", "知らない印")).Level.ShouldBe(Rules.HighestLevel);
    }

    [Fact]
    public void What_no_rule_names_means_nothing_and_what_is_not_understood_means_the_highest_class()
    {
        Judge(1, new FoundItem("PostalCode", "Confirmed")).Action.ShouldBe(FindingAction.Allow);
        Judge(2, new FoundItem("PostalCode", "Certain")).ShouldSatisfyAllConditions(v => v.Action.ShouldBe(FindingAction.Stop), v => v.Level.ShouldBe(Rules.HighestLevel));
    }

    [Fact]
    public void A_rule_that_allows_above_the_permit_stops_all_the_same() =>
        ScreeningPolicy.Judge(Rules with { Findings = [new FindingRule("Telephone", "Confirmed", 2, null, FindingAction.Allow)] }, 1, [new FoundItem("Telephone", "Confirmed")]).Action.ShouldBe(FindingAction.Stop);
}
