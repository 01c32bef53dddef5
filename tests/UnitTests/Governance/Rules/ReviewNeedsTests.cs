using System.Collections.Immutable;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class ReviewNeedsTests
{
    private static readonly Permit Permit = Town.PermitFor(Town.Chat);
    private static readonly RuleSet Same = RuleFiles.Local with { Version = 2, InForceFrom = Town.Today };

    [Fact]
    public void The_same_rules_ask_for_nothing() => Reviews(Same).ShouldBeEmpty();

    [Fact]
    public void A_barred_task_a_missing_task_and_a_riskier_one()
    {
        Causes(With(t => t with { Allowed = false, Reason = "やめたため。" })).ShouldContain(ReviewCause.Task);
        Causes(Same with { Tasks = Same.Tasks.RemoveAll(t => t.Code == "ideas") }).ShouldBe([ReviewCause.Task]);
        Causes(With(t => t with { Risk = Risk.Middle })).ShouldBe([ReviewCause.Risk, ReviewCause.Route]);
    }

    [Fact]
    public void A_training_that_users_lack()
    {
        var rules = With(t => t with { TrainingLevel = 1 });
        Reviews(rules).ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().Sentence.ShouldContain("3人");
    }

    [Fact]
    public void A_class_above_the_form_and_a_form_that_is_barred()
    {
        var two = Town.PermitFor(Town.Local, level: 2);
        var lower = Same with { Ceilings = [.. Same.Ceilings.Select(c => c with { MaximumLevel = 1 })] };

        Of(two, lower).ShouldHaveSingleItem().Reasons.ShouldHaveSingleItem().Cause.ShouldBe(ReviewCause.Ceiling);
        Causes(Same with { Ceilings = [.. Same.Ceilings.Select(c => c with { Barred = true })] }).ShouldBe([ReviewCause.Ceiling]);
    }

    [Fact]
    public void Another_route()
    {
        var longer = Same with { Routes = Same.Routes.SetItem(0, Same.Routes[0] with { Steps = Same.Routes[1].Steps }) };
        Causes(longer).ShouldBe([ReviewCause.Route]);
        Causes(Same with { Routes = Same.Routes.RemoveRange(0, 3) }).ShouldBe([ReviewCause.Route]);
    }

    [Fact]
    public void Classes_follow_the_map()
    {
        var five = RuleFiles.RuleSet("local-2024") with { InForceFrom = Town.Today };

        ReviewNeeds.ClassIn(five, RuleFiles.Local, 3)!.Code.ShouldBe("自治体機密性3A");
        ReviewNeeds.ClassIn(five with { Successions = [] }, RuleFiles.Local, 3).ShouldBeNull();
        Causes(five).ShouldBe([ReviewCause.Class]);
        Of(Town.PermitFor(Town.Local, level: 2), five with { Successions = [] }).ShouldHaveSingleItem().Reasons.Select(r => r.Cause).ShouldBe([ReviewCause.Class, ReviewCause.Ceiling]);
    }

    [Fact]
    public void A_permit_that_has_ended_by_then_is_left_alone() =>
        Reviews(With(t => t with { Allowed = false }) with { InForceFrom = Permit.Until.AddDays(1) }).ShouldBeEmpty();

    private static RuleSet With(Func<TaskRule, TaskRule> change) => Same with { Tasks = [.. Same.Tasks.Select(t => t.Code == "ideas" ? change(t) : t)] };

    private static ImmutableArray<PermitReview> Reviews(RuleSet rules) => Of(Permit, rules);

    private static IEnumerable<ReviewCause> Causes(RuleSet rules) => Reviews(rules).ShouldHaveSingleItem().Reasons.Select(r => r.Cause);

    private static ImmutableArray<PermitReview> Of(Permit permit, RuleSet rules) =>
        ReviewNeeds.Of([permit], new[] { Town.Chat, Town.Local }.ToDictionary(s => s.Id), Town.Organization, _ => RuleFiles.Local, rules);
}
