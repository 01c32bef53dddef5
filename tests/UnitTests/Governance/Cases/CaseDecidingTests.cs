using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

/// <summary>代決, 職務代理, 専決, やむを得ない場合, committees and paper: who decides, in what capacity, and what they owe.</summary>
public sealed class CaseDecidingTests
{
    private static readonly Case Waiting = Applications.In(CaseState.AwaitingDecision);

    private static readonly Decision Permitted = Applications.DecisionOf(Verdict.Permit);

    private static readonly Organization WithDeputy = Organization.Fold(Town.Organization, new OrganizationEvent.DeputiesSet(new DeputyOrder(Town.DeciderPost, [Town.ClerkPost, Town.ChiefPost], Town.Today)));

    private static readonly Organization Absent = Organization.Fold(WithDeputy, new OrganizationEvent.AbsenceRecorded(new Absence(Guid.NewGuid(), Town.Decider, Town.Today, Town.Today)));

    [Fact]
    public void A_deputy_decides_in_an_absence_or_an_emergency_only_and_the_decider_looks_afterwards()
    {
        Town.CodeOf(Decide(WithDeputy, Town.Chief)).ShouldBe("SK1206");
        Town.CodeOf(Decide(WithDeputy, Town.Chief, Permitted with { Emergency = " " })).ShouldBe("SK1003");
        foreach (var act in new[] { Decide(Absent, Town.Chief), Decide(WithDeputy, Town.Chief, Permitted with { Emergency = "災害のため" }) })
        {
            var decided = Town.After(Waiting, act);
            (decided.DecidedAs, decided.AfterChecks.Single().PostId, decided.AfterChecks.Single().Cause).ShouldBe((Capacity.Deputy, Town.DeciderPost, AfterCheckCause.Deputy));
        }

        Town.CodeOf(Decide(Absent, Town.Chief, Applications.DecisionOf(Verdict.Reject))).ShouldBe("SK1233");
        Town.CodeOf(Decide(Absent, Town.Clerk)).ShouldBe("SK1205");
    }

    [Fact]
    public void A_vacancy_is_not_an_absence_and_standing_authority_is_neither()
    {
        var vacant = Organization.Fold(WithDeputy, new OrganizationEvent.AssignmentEnded(Town.Decider, Town.DeciderPost, Town.Today.AddDays(-1)));
        var acting = Town.After(Waiting, Decide(vacant, Town.Chief));
        (acting.DecidedAs, acting.AfterChecks.Length).ShouldBe((Capacity.Acting, 0));

        var standing = Waiting with { Route = [Waiting.Route[0], Waiting.Route[1] with { Standing = true }] };
        Town.After(standing, standing.Decide(Permitted, "第1号", Town.New(99), Town.Papers(), Town.By(Town.Decider), Town.At)).DecidedAs.ShouldBe(Capacity.StandingDecision);
    }

    [Fact]
    public void All_holders_of_the_first_deputys_post_stand_in_for_each_other()
    {
        var two = Organization.Fold(Absent, new OrganizationEvent.Assigned(new Assignment(Town.Caseworker, Town.ChiefPost, Town.Today, null)));

        Town.CodeOf(Decide(two, Town.Caseworker)).ShouldBeNull();
        Town.CodeOf(Decide(two, Town.Chief)).ShouldBeNull();
    }

    [Fact]
    public void Who_decides_alone_says_why_and_names_who_looks_and_loses_that_once_another_could()
    {
        var own = Waiting with { ApplicantId = Town.Decider, Route = [Waiting.Route[0], Waiting.Route[1] with { SelfDecision = true }] };
        var decision = Permitted with { Unavoidable = "ほかにいないため", CheckedByPostId = Town.DirectorPost };

        Town.CodeOf(Alone(Town.Organization, Permitted)).ShouldBe("SK1234");
        Town.CodeOf(Alone(Town.Organization, decision with { CheckedByPostId = Town.DeciderPost })).ShouldNotBeNull();
        var decided = Town.After(own, Alone(Town.Organization, decision));
        (decided.AfterChecks.Single().Cause, decided.AfterChecks.Single().State).ShouldBe((AfterCheckCause.SelfDecision, AfterCheckState.Owed));
        var joined = Organization.Fold(Town.Organization, new OrganizationEvent.Assigned(new Assignment(Town.Chief, Town.DeciderPost, Town.Today, null)));
        Town.CodeOf(Alone(joined, decision)).ShouldBe("SK1205");

        Result<Act> Alone(Organization town, Decision by) => own.Decide(by, "第1号", Town.New(99), Town.Papers(town), Town.By(Town.Decider), Town.At);
    }

    [Fact]
    public void A_committee_decides_by_its_minutes()
    {
        var committee = Waiting with { Route = [Waiting.Route[0], Waiting.Route[1] with { ByMinutes = true }] };

        Town.CodeOf(By(Permitted)).ShouldBe("SK1227");
        Town.CodeOf(By(Permitted with { Minutes = new Minutes(Town.Today.AddDays(1), "第3回") })).ShouldBe("SK1227");
        Town.CodeOf(By(Permitted with { Minutes = new Minutes(Town.Today, "第3回") })).ShouldBeNull();

        Result<Act> By(Decision decision) => committee.Decide(decision, "第1号", Town.New(99), Town.Papers(), Town.By(Town.Decider), Town.At);
    }

    [Fact]
    public void A_permit_does_not_reach_back_before_its_decision() =>
        Permit.Fold(null, Waiting.Decide(Permitted, "第1号", Town.New(99), Town.Papers(), Town.By(Town.Decider), Town.At.AddDays(3)).Value.Founds.Single().First).From.ShouldBe(Town.Today.AddDays(3));

    [Fact]
    public void On_paper_a_deputy_owes_the_same_look_and_the_applicant_seals_nothing()
    {
        var papers = Town.Papers(Absent, Applications.OnPaper);
        var paper = new PaperDecision(Permitted, [new Seal(Town.DeciderPost, Town.Chief, Town.Today)], "総第1号", null, default, default);
        var registered = Town.After(Waiting, Waiting.Register(paper, "第1号", Town.New(99), papers, Town.By(Town.Head), Town.At));

        Town.CodeOf(registered.Confirm("第1号", Town.New(99), papers, Town.By(Town.Head), Town.At)).ShouldBe("SK1240");
        var decided = Town.After(registered, registered.Confirm("第1号", Town.New(99), papers, Town.By(Town.Director), Town.At));
        decided.AfterChecks.Single().Cause.ShouldBe(AfterCheckCause.Deputy);
        Town.CodeOf(Applications.Register(Waiting, null, new Seal(Town.ClerkPost, Town.Clerk, Town.Today), new Seal(Town.DeciderPost, Town.Decider, Town.Today))).ShouldBe("SK1205");
        var examined = Applications.In(CaseState.Circulating);
        examined = examined with { Route = [examined.Route[0] with { Kind = StepKind.Examine, MustNotBeSkipped = true }, examined.Route[1]] };
        Town.CodeOf(Applications.Register(examined, null, new Seal(Town.DeciderPost, Town.Decider, Town.Today))).ShouldBe("SK1263");
    }

    [Fact]
    public void An_exception_needs_a_route_that_names_it()
    {
        var facts = Town.Papers().FactsOf(CaseKind.Exception, Answers.None);
        Town.Rules.RouteFor(facts).ShouldBeNull();
        (Town.Rules with { Routes = [.. Town.Rules.Routes, Town.Rules.Routes[0] with { Code = "exception", When = new Circumstances { Kinds = [CaseKind.Exception] } }] }).RouteFor(facts).ShouldNotBeNull().Code.ShouldBe("exception");
    }

    private static Result<Act> Decide(Organization town, Guid by, Decision? decision = null) => Waiting.Decide(decision ?? Permitted, "第1号", Town.New(99), Town.Papers(town), Town.By(by), Town.At);
}
