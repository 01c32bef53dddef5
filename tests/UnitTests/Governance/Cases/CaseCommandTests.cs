using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Case = Sekisho.Governance.Cases.Case;

namespace UnitTests.Governance.Cases;

public sealed class CaseCommandTests
{
    [Fact]
    public void A_person_without_a_post_can_neither_begin_nor_submit()
    {
        Town.CodeOf(Case.Open(Guid.NewGuid(), CaseKind.New, Guid.NewGuid(), Town.Papers(), Town.By(Guid.NewGuid()), Town.At)).ShouldBe("SK1201");
        Town.CodeOf(Case.Open(Guid.NewGuid(), CaseKind.New, Town.Clerk, Town.Papers(), Actor.System, Town.At)).ShouldBe("SK1201");
        var gone = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Clerk, Town.ClerkPost, Town.Today.AddDays(-1)));
        Town.CodeOf(Applications.In(CaseState.Draft).Submit("第1号", Town.Papers(gone), Town.By(Town.Clerk), Town.At)).ShouldBe("SK1201");
    }

    [Fact]
    public void Only_the_applicant_answers_submits_and_withdraws()
    {
        foreach (var other in (Guid[])[Town.Head, Town.Decider, Town.Administrator])
        {
            var draft = Applications.In(CaseState.Draft);
            Town.CodeOf(draft.Answer(Answers.None, Town.By(other), Town.At)).ShouldBe("SK1204");
            Town.CodeOf(Applications.Submit(draft, by: other)).ShouldBe("SK1204");
            Town.CodeOf(Applications.In(CaseState.Circulating).Withdraw(Town.Papers(), Town.By(other), Town.At)).ShouldBe("SK1204");
        }

        Town.CodeOf(Applications.In(CaseState.Draft).Withdraw(Town.Papers(), Actor.System, Town.At)).ShouldBe("SK1204");
    }

    [Fact]
    public void Opinions_reasons_and_conditions_are_short_enough_to_be_read()
    {
        var (circulating, waiting) = (Applications.In(CaseState.Circulating), Applications.In(CaseState.AwaitingDecision));
        var (longest, longer) = (new string('理', Reasons.Longest), new string('理', Reasons.Longest + 1));
        var conditional = Applications.DecisionOf(Verdict.PermitWithConditions);

        Town.CodeOf(circulating.Respond(StepOutcome.Approved, longest, null, Town.Papers(), Town.By(Town.Head), Town.At)).ShouldBeNull();
        Town.CodeOf(circulating.Respond(StepOutcome.Approved, longer, null, Town.Papers(), Town.By(Town.Head), Town.At)).ShouldBe("SK1007");
        Town.CodeOf(circulating.SendBack(longer, null, Town.Papers(), Town.By(Town.Head), Town.At)).ShouldBe("SK1007");
        Town.CodeOf(Applications.Decide(waiting, conditional with { Reason = longer })).ShouldBe("SK1007");
        Town.CodeOf(Applications.Decide(waiting, conditional with { Conditions = [new Condition(1, new string('条', Condition.LongestText))] })).ShouldBeNull();
        Town.CodeOf(Applications.Decide(waiting, conditional with { Conditions = [new Condition(1, "報告する"), new Condition(2, new string('条', Condition.LongestText + 1))] })).ShouldBe("SK1007");
    }

    [Fact]
    public void Submitting_freezes_a_numbered_revision_and_writes_to_the_first_post()
    {
        var draft = Applications.In(CaseState.Draft);
        var act = Applications.Submit(draft).Value;
        var sent = Town.After(draft, act);

        sent.Number.ShouldBe("令和8年度 第1号");
        sent.Revision.ShouldBe(1);
        sent.RevisionHash.ShouldBe(RevisionHash.Of(sent.Id, 1, sent.Answers));
        sent.Route.SelectMany(s => s.PostIds).ShouldBe([Town.HeadPost, Town.DeciderPost]);
        act.PostId.ShouldBe(Town.ClerkPost);
        act.Basis.ShouldNotBeNull().Clause.ShouldBe("8.3(2)①");
        act.Letters.ShouldHaveSingleItem().PostId.ShouldBe(Town.HeadPost);
    }

    [Fact]
    public void A_step_is_theirs_who_hold_its_post_on_the_day()
    {
        var waiting = Applications.In(CaseState.Circulating);
        foreach (var other in (Guid[])[Town.Decider, Town.Director, Town.Administrator, Town.Caseworker])
        {
            Town.CodeOf(waiting.Respond(StepOutcome.Approved, null, null, Town.Papers(), Town.By(other), Town.At)).ShouldBe("SK1206");
            Town.CodeOf(waiting.SendBack("理由", null, Town.Papers(), Town.By(other), Town.At)).ShouldBe("SK1206");
        }

        Town.CodeOf(waiting.Respond(StepOutcome.Approved, null, null, Town.Papers(), Actor.System, Town.At)).ShouldBe("SK1206");
        var moved = Town.After(Town.Organization, Town.Organization.Assign(Town.Caseworker, Town.HeadPost, Town.Today.AddDays(1), keepOthers: false));
        Town.CodeOf(waiting.Respond(StepOutcome.Approved, null, null, Town.Papers(moved), Town.By(Town.Caseworker), Town.At)).ShouldBe("SK1206");
        waiting.Respond(StepOutcome.Approved, null, null, Town.Papers(moved), Town.By(Town.Caseworker), Town.At.AddDays(1)).Refused.ShouldBeFalse();
    }

    [Fact]
    public void The_applicant_neither_approves_nor_decides_whatever_posts_they_hold()
    {
        var both = Organization.Fold(Organization.Fold(Town.Organization, Holding(Town.HeadPost)), Holding(Town.DeciderPost));

        Town.CodeOf(Applications.In(CaseState.Circulating).Respond(StepOutcome.Approved, null, null, Town.Papers(both), Town.By(Town.Clerk), Town.At)).ShouldBe("SK1205");
        Town.CodeOf(Applications.In(CaseState.Circulating).SendBack("理由", null, Town.Papers(both), Town.By(Town.Clerk), Town.At)).ShouldBe("SK1205");
        Town.CodeOf(Applications.In(CaseState.AwaitingDecision).Decide(Applications.DecisionOf(Verdict.Permit), "第1号", Guid.NewGuid(), Town.Papers(both), Town.By(Town.Clerk), Town.At)).ShouldBe("SK1205");

        static OrganizationEvent Holding(Guid post) => new OrganizationEvent.Assigned(new Assignment(Town.Clerk, post, Town.Today, null));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 　\n")]
    public void Sending_back_and_deciding_need_a_reason(string? reason)
    {
        Applications.In(CaseState.Circulating).SendBack(reason, null, Town.Papers(), Town.By(Town.Head), Town.At).Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(r => r.Code.ShouldBe("SK1003"), r => r.Field.ShouldBe("reason"));
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Town.CodeOf(Applications.Decide(Applications.In(CaseState.AwaitingDecision), Applications.DecisionOf(verdict) with { Reason = reason! })).ShouldBe("SK1003");
        }
    }

    [Fact]
    public void Sent_back_approvals_are_void_and_the_next_submission_is_the_next_revision()
    {
        var back = Town.After(Applications.In(CaseState.AwaitingDecision), Applications.Do(Applications.In(CaseState.AwaitingDecision), CaseCommand.SendBack));
        back.Acts.ShouldHaveSingleItem().IsVoid.ShouldBeTrue();
        back.SentBackReason.ShouldBe("目的を詳しく");

        var again = Town.After(back, Applications.Submit(back));

        (again.Revision, again.Number, again.CurrentStep, again.SentBackReason).ShouldBe((2, "令和8年度 第1号", 0, null));
        again.RevisionHash.ShouldNotBe(back.RevisionHash);
    }

    [Fact]
    public void A_permit_names_its_manager_and_a_conditional_one_its_conditions()
    {
        var waiting = Applications.In(CaseState.AwaitingDecision);
        var decision = Applications.DecisionOf(Verdict.PermitWithConditions);

        Town.CodeOf(Applications.Decide(waiting, decision with { ManagerPostId = null })).ShouldBe("SK1208");
        Town.CodeOf(Applications.Decide(waiting, decision with { ManagerPostId = Guid.NewGuid() })).ShouldBe("SK1208");
        Town.CodeOf(Applications.Decide(waiting, decision with { Conditions = [] })).ShouldBe("SK1209");
        Town.CodeOf(Applications.Decide(waiting, decision with { Conditions = [new Condition(1, ""), new Condition(2, "　")] })).ShouldBe("SK1209");
    }

    [Fact]
    public void A_post_that_nobody_holds_manages_nothing()
    {
        var waiting = Applications.In(CaseState.AwaitingDecision);
        var vacant = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Director, Town.DirectorPost, Town.Today.AddDays(-1)));
        var decision = Applications.DecisionOf(Verdict.Permit) with { ManagerPostId = Town.DirectorPost };

        Town.CodeOf(Decide(Town.Organization)).ShouldBeNull();
        Town.CodeOf(Decide(vacant)).ShouldBe("SK1208");

        Result<Act> Decide(Organization town) => waiting.Decide(decision, "令和8年度 許可第1号", Town.New(99), Town.Papers(town), Town.By(Town.Decider), Town.At);
    }

    [Fact]
    public void What_differs_from_what_was_approved_cannot_be_decided()
    {
        var waiting = Applications.In(CaseState.AwaitingDecision);

        Town.CodeOf(Applications.Decide(waiting with { Answers = waiting.Answers with { Purpose = "別の目的" } }, Applications.DecisionOf(Verdict.Permit))).ShouldBe("SK1207");
        Town.CodeOf(Applications.Decide(waiting with { Acts = [waiting.Acts[0] with { RevisionHash = "0" }] }, Applications.DecisionOf(Verdict.Reject))).ShouldBe("SK1207");
    }

    [Fact]
    public void A_permission_enters_the_register_by_the_same_act_a_rejection_does_not()
    {
        var waiting = Applications.In(CaseState.AwaitingDecision);
        var founded = Applications.Decide(waiting, Applications.DecisionOf(Verdict.PermitWithConditions)).Value.Founds.ShouldHaveSingleItem();
        var permit = Permit.Fold(null, founded.First);

        (permit.Id, permit.CaseId, permit.ServiceId, permit.MaximumLevel, permit.ManagerPostId).ShouldBe((Town.New(99), waiting.Id, Town.Chat.Id, 1, Town.HeadPost));
        (permit.From, permit.Until).ShouldBe((waiting.Answers.From!.Value, waiting.Answers.Until!.Value));
        permit.Conditions.ShouldBe([new Condition(1, "月ごとに報告する")]);

        var rejected = Applications.Decide(waiting, Applications.DecisionOf(Verdict.Reject)).Value;
        rejected.Founds.ShouldBeEmpty();
        Town.After(waiting, rejected).PermitId.ShouldBeNull();
    }

    [Fact]
    public void A_period_that_ended_while_it_waited_can_only_be_rejected()
    {
        var waiting = Applications.In(CaseState.AwaitingDecision);
        var late = Town.At.AddYears(1);

        Town.CodeOf(Applications.Decide(waiting, Applications.DecisionOf(Verdict.Permit), at: late)).ShouldBe("SK1216");
        Applications.Decide(waiting, Applications.DecisionOf(Verdict.Reject), at: late).Refused.ShouldBeFalse();
    }

    [Fact]
    public void Who_may_read_it_is_the_applicant_and_after_submission_the_route_the_heads_and_who_oversees()
    {
        Readers(Applications.In(CaseState.Draft)).ShouldBe([Town.Clerk]);
        Readers(Applications.In(CaseState.Circulating)).ShouldBe([Town.Director, Town.Head, Town.Clerk, Town.Decider, Town.Chief]);

        static IEnumerable<Guid> Readers(Case c) => Town.Organization.People.Keys.Where(p => c.MayBeReadBy(p, Town.Organization, Town.Today)).Order();
    }
}
