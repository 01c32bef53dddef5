using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Cases;

public sealed class RoutingTests
{
    [Fact]
    public void A_clerk_goes_to_the_own_head_then_to_the_decider() => Route(Town.Clerk, Town.Office).ShouldBe([Town.HeadPost, Town.DeciderPost]);

    [Fact]
    public void A_head_goes_to_the_next_higher_head() => Route(Town.Head, Town.Office).ShouldBe([Town.DirectorPost, Town.DeciderPost]);

    [Fact]
    public void Where_no_head_is_above_the_decider_alone_examines()
    {
        Route(Town.Director, Town.Department).ShouldBe([Town.DeciderPost]);
        Route(Town.Caseworker, Town.Welfare).ShouldBe([Town.DeciderPost]);
    }

    [Fact]
    public void The_decider_cannot_be_the_applicant()
    {
        Route(Town.Decider, Town.Department).ShouldBe([Town.DirectorPost]);
        var headless = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Director, Town.DirectorPost, Town.Today.AddDays(-1)));
        Resolve(headless, Town.Decider, Town.Department).Refusal.ShouldNotBeNull().Code.ShouldBe("SK1203");

        var second = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Decider, Town.ChiefPost, Town.Today));
        Resolve(second, Town.Decider, Town.Department).Value.Steps.Last().PostIds.ShouldHaveSingleItem().ShouldBe(Town.ChiefPost);
    }

    [Fact]
    public void A_decider_whose_post_is_vacant_does_not_count()
    {
        var vacant = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Decider, Town.DeciderPost, Town.Today.AddDays(-1)));

        Resolve(vacant, Town.Clerk, Town.Office).Refusal.ShouldNotBeNull().Code.ShouldBe("SK1203");
    }

    [Fact]
    public void A_head_whose_post_is_vacant_is_passed_over()
    {
        var vacant = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Head, Town.HeadPost, Town.Today.AddDays(-1)));

        Resolve(vacant, Town.Clerk, Town.Office).Value.Steps.SelectMany(s => s.PostIds).ShouldBe([Town.DirectorPost, Town.DeciderPost]);
    }

    [Fact]
    public void The_titles_are_those_of_the_rule_set()
    {
        var steps = Resolve(Town.Organization, Town.Clerk, Town.Office).Value.Steps;

        steps.Select(s => (s.Kind, s.Title)).ShouldBe([(StepKind.Review, "所属長"), (StepKind.Decide, "情報セキュリティ責任者")]);
    }

    private static IEnumerable<Guid> Route(Guid applicant, Guid division) => Resolve(Town.Organization, applicant, division).Value.Steps.SelectMany(s => s.PostIds);

    private static Result<CaseRoute> Resolve(Organization organization, Guid applicant, Guid division) =>
        Routing.Resolve(Town.Papers().FactsOf(CaseKind.New, Answers.None), Town.Rules, organization, applicant, division, null, [], Town.Today);
}
