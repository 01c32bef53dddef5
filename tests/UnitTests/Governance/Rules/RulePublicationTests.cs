using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class RulePublicationTests
{
    private static readonly RuleEnactment Enactment = new("令和8年訓令第12号", Town.Today, null);

    private static RulePublication Published => RulePublication.Fold(null, RulePublication.Publish(Town.New(800), Town.Id, Town.Rules, Town.At).Events[0]);

    [Fact]
    public void How_it_was_enacted_is_recorded_once()
    {
        var enacted = Town.After(Published, Published.Enact(Enactment, Town.Organization, Town.By(Town.Chief), Town.At));

        (enacted.Enactment, enacted.Content).ShouldBe((Enactment, Published.Content));
        Town.CodeOf(enacted.Enact(Enactment, Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1004");
    }

    [Fact]
    public void Without_a_number_by_others_and_for_a_day_to_come_it_is_not()
    {
        Town.CodeOf(Published.Enact(Enactment with { Number = " " }, Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1005");
        Town.CodeOf(Published.Enact(Enactment with { DecidedOn = Town.Today.AddDays(1) }, Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1354");
        Town.CodeOf(Published.Enact(Enactment, Town.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1006");
    }
}
