using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

public sealed class ServiceReviewTests
{
    [Fact]
    public void The_items_are_those_of_the_lists_that_fit_kind_and_form()
    {
        Town.Chat.Items(Town.Rules).Count().ShouldBe(28);
        Town.Chat.Items(Examining.Rules).Select(i => i.Code).ShouldBe(["terms/change", "terms/training", "terms/law"]);
        Examining.Individual.Items(Examining.Rules).ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_bears_the_terms_version_the_person_the_post_and_the_instant()
    {
        var act = Examining.Examine(Examining.Kept, Examining.Item("law", ReviewVerdict.Conditional, " 第5条 ", " 国内の法による。 ")).Value;
        var item = Town.After(Examining.Kept, act).Items(Examining.Rules).Single(i => i.Code == "terms/law");

        act.PostId.ShouldBe(Town.ClerkPost);
        item.IsOpen.ShouldBeFalse();
        item.Answer.ShouldBe(new ReviewAnswer("terms/law", ReviewVerdict.Conditional, "第5条", "読んだ。", "国内の法による。", 1, Town.Clerk, Town.ClerkPost, Town.At));
    }

    [Fact]
    public void A_new_answer_takes_the_place_of_the_old_one()
    {
        var again = Town.After(Examining.Answered, Examining.Examine(Examining.Answered, Examining.Item("law", ReviewVerdict.NotApplicable, "", "")));

        again.Answers.Length.ShouldBe(3);
        again.Answers.Single(a => a.Item == "terms/law").Verdict.ShouldBe(ReviewVerdict.NotApplicable);
    }

    [Fact]
    public void The_examiner_and_the_chief_answer_and_nobody_else()
    {
        foreach (var other in (Guid[])[Town.Decider, Town.Administrator, Town.Head, Town.New(999)])
        {
            Town.CodeOf(Examining.Kept.Examine([Examining.Item("law")], Examining.Rules, Examining.Organization, Town.By(other), Town.At)).ShouldBe("SK1006");
        }

        Town.CodeOf(Examining.Kept.Examine([Examining.Item("law")], Examining.Rules, Examining.Organization, Actor.System, Town.At)).ShouldBe("SK1006");
        Examining.Kept.Examine([Examining.Item("law")], Examining.Rules, Examining.Organization, Town.By(Town.Chief), Town.At).Value.PostId.ShouldBe(Town.ChiefPost);
    }

    /// <summary>One wrong answer each.</summary>
    public static TheoryData<string, ReviewAnswer, string, string?> Wrong => new()
    {
        { "not asked", Examining.Item("other"), "SK1001", null },
        { "no known verdict", Examining.Item("law", (ReviewVerdict)9), "SK1005", "verdict-terms/law" },
        { "no clause", Examining.Item("law", clause: " "), "SK1005", "clause-terms/law" },
        { "条件付 without mitigation", Examining.Item("law", ReviewVerdict.Conditional, mitigation: " "), "SK1005", "mitigation-terms/law" },
        { "不可 without reason", Examining.Item("law", ReviewVerdict.Unacceptable, mitigation: ""), "SK1005", "mitigation-terms/law" },
        { "long clause", Examining.Item("law", clause: new('あ', ReviewAnswer.LongestClause + 1)), "SK1007", "clause-terms/law" },
        { "long evidence", Examining.Item("law") with { Evidence = new('あ', ReviewAnswer.LongestText + 1) }, "SK1007", "evidence-terms/law" },
        { "long mitigation", Examining.Item("law", mitigation: new('あ', ReviewAnswer.LongestText + 1)), "SK1007", "mitigation-terms/law" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void One_wrong_answer_refuses_them_all_and_names_its_field(string what, ReviewAnswer answer, string code, string? field)
    {
        var refusal = Examining.Examine(Examining.Kept, Examining.Item("change"), answer).Refusal.ShouldNotBeNull(what);
        (refusal.Code, refusal.Field).ShouldBe((code, field));
    }

    [Fact]
    public void Nothing_is_no_answer_and_a_clause_is_not_asked_of_what_does_not_apply()
    {
        Town.CodeOf(Examining.Examine(Examining.Kept)).ShouldBe("SK1005");
        Town.CodeOf(Examining.Examine(Examining.Kept, Examining.Item("law", ReviewVerdict.NotApplicable, "", ""))).ShouldBeNull();
    }

    [Fact]
    public void Terms_come_before_the_answers_unless_there_is_a_contract_or_an_exemption()
    {
        Town.CodeOf(Examining.Examine(Town.Chat, Examining.Item("law"))).ShouldBe("SK1441");
        Town.CodeOf(Examining.Conclude(Town.Chat, ServiceState.Usable)).ShouldBe("SK1441");
        Town.CodeOf(Examining.Examine(Town.Chat with { Facts = Town.Chat.Facts with { Exemption = Exemption.Post } }, Examining.Item("law"))).ShouldBeNull();
    }

    [Fact]
    public void The_chief_and_the_decider_conclude_and_nobody_else()
    {
        foreach (var other in (Guid[])[Town.Clerk, Town.Administrator, Town.Head]) Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Usable, by: other)).ShouldBe("SK1006");
        Examining.Conclude(Examining.Answered, ServiceState.Usable, by: Town.Decider).Value.PostId.ShouldBe(Town.DeciderPost);

        var act = Examining.Conclude(Examining.Answered, ServiceState.Usable, ["使わない条件"], new Designation([Town.Office], []), " 読みました。 ").Value;
        var after = Town.After(Examining.Answered, act);
        act.Basis.ShouldNotBeNull();
        after.State.ShouldBe(ServiceState.Usable);
        after.Review.ShouldBe(new ServiceReview(ServiceState.Usable, "読みました。", 1, new RuleSetReference(Examining.Rules.Id, Examining.Rules.Version), Town.Chief, Town.ChiefPost, Town.At));
        after.Designation.ShouldBeNull();
    }

    [Theory]
    [InlineData(ServiceState.Suspended)]
    [InlineData(ServiceState.ReviewDue)]
    [InlineData((ServiceState)99)]
    public void Suspended_and_due_are_no_conclusions(ServiceState outcome) => Town.CodeOf(Examining.Conclude(Examining.Answered, outcome)).ShouldBe("SK1004");

    [Fact]
    public void A_conclusion_says_what_was_found_and_waits_for_a_suspension_to_end()
    {
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Usable, summary: " ")).ShouldBe("SK1005");
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Usable, summary: new string('あ', Reasons.Longest + 1))).ShouldBe("SK1007");
        Town.CodeOf(Examining.Conclude(Town.After(Examining.Answered, Examining.Change(Examining.Answered, ServiceState.Suspended)), ServiceState.Usable)).ShouldBe("SK1442");
    }

    [Fact]
    public void Open_unacceptable_and_conditional_items_narrow_what_can_be_concluded()
    {
        var open = Town.After(Examining.Kept, Examining.Examine(Examining.Kept, Examining.Item("change"), Examining.Item("training")));
        var barred = Town.After(Examining.Answered, Examining.Examine(Examining.Answered, Examining.Item("training", ReviewVerdict.Unacceptable)));
        var conditional = Town.After(Examining.Answered, Examining.Examine(Examining.Answered, Examining.Item("training", ReviewVerdict.Conditional)));
        var all = new Designation([Town.Office], []);

        foreach (var outcome in (ServiceState[])[ServiceState.Usable, ServiceState.Conditional, ServiceState.Designated])
        {
            Examining.Conclude(open, outcome, ["守る"], all).Refusal!.Sentence.ShouldContain("1件あります（「準拠法」など）");
            Town.CodeOf(Examining.Conclude(barred, outcome, ["守る"], all)).ShouldBe("SK1444");
            Town.CodeOf(Examining.Conclude(conditional, outcome, ["守る"], all)).ShouldBe(outcome is ServiceState.Usable ? "SK1445" : null);
        }

        foreach (var outcome in (ServiceState[])[ServiceState.Prohibited, ServiceState.Retired, ServiceState.Unreviewed])
        {
            foreach (var service in (Service[])[open, barred, conditional]) Town.After(service, Examining.Conclude(service, outcome, ["守る"], all)).ShouldSatisfyAllConditions(s => s.State.ShouldBe(outcome), s => s.Conditions.ShouldBeEmpty(), s => s.Designation.ShouldBeNull());
        }
    }

    [Fact]
    public void Conditional_needs_conditions_and_designated_somebody()
    {
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Conditional, [" "])).ShouldBe("SK1446");
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Conditional, [new string('あ', Condition.LongestText + 1)])).ShouldBe("SK1007");
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Conditional, [.. Enumerable.Repeat("守る", Service.MostConditions + 1)])).ShouldBe("SK1455");
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Designated)).ShouldBe("SK1447");
        Town.CodeOf(Examining.Conclude(Examining.Answered, ServiceState.Designated, designation: new Designation([], []))).ShouldBe("SK1447");

        Town.After(Examining.Answered, Examining.Conclude(Examining.Answered, ServiceState.Conditional, [" 守る ", ""])).Conditions.ShouldBe(["守る"]);
        Town.After(Examining.Answered, Examining.Conclude(Examining.Answered, ServiceState.Designated, designation: new Designation([], ["ideas"]))).Designation.ShouldBe(new Designation([], ["ideas"]));
    }

    [Fact]
    public void Examiner_decider_and_chief_demand_another_examination_of_what_was_examined()
    {
        Town.CodeOf(Examining.Demand(Examining.Usable, by: Town.Administrator)).ShouldBe("SK1006");
        Town.CodeOf(Examining.Demand(Examining.Usable, " ")).ShouldBe("SK1003");
        Town.CodeOf(Examining.Demand(Examining.Usable, new string('あ', Reasons.Longest + 1))).ShouldBe("SK1007");
        Town.CodeOf(Examining.Demand(Examining.Answered)).ShouldBe("SK1004");

        var act = Examining.Demand(Examining.Usable, " 事故 ", Town.Decider).Value;
        act.Letters.ShouldHaveSingleItem().PostId.ShouldBe(Town.ClerkPost);
        var due = Town.After(Examining.Usable, act);
        (due.State, due.StateReason, due.DueReason).ShouldBe((ServiceState.ReviewDue, "事故", "事故"));
        due.Review.ShouldBe(Examining.Usable.Review);
        Town.CodeOf(Examining.Demand(due)).ShouldBe("SK1004");
        Town.After(due, Examining.Conclude(due, ServiceState.Usable)).DueReason.ShouldBeNull();
    }

    [Fact]
    public void Another_kind_or_form_asks_for_another_examination_and_another_name_does_not()
    {
        Service Corrected(Service service, CatalogEntry facts) => Town.After(service, service.Correct(facts, [], Town.Organization, Town.By(Town.Administrator), Town.At));

        Corrected(Examining.Usable, Examining.Usable.Facts with { Name = "新名" }).State.ShouldBe(ServiceState.Usable);
        Corrected(Examining.Usable, Examining.Usable.Facts with { Kind = "WebMeeting" }).State.ShouldBe(ServiceState.ReviewDue);
        Corrected(Examining.Usable, Examining.Usable.Facts with { Contract = Contract.Individual }).State.ShouldBe(ServiceState.ReviewDue);
        Corrected(Examining.Usable, Examining.Usable.Facts with { Delivery = Delivery.LgwanAsp }).State.ShouldBe(ServiceState.ReviewDue);
        Corrected(Examining.Usable, Examining.Usable.Facts with { Exemption = Exemption.Transport }).State.ShouldBe(ServiceState.ReviewDue);
        Corrected(Examining.Kept, Examining.Kept.Facts with { Kind = "WebMeeting" }).State.ShouldBe(ServiceState.Unreviewed);
    }

    [Fact]
    public void A_suspension_hides_that_an_examination_became_due_and_its_end_shows_why()
    {
        var stopped = Town.After(Examining.Usable, Examining.Change(Examining.Usable, ServiceState.Suspended));
        var due = Town.After(stopped, Examining.Keep(stopped, "b", "terms/law"));
        due.State.ShouldBe(ServiceState.Suspended);
        Town.CodeOf(Examining.Change(due, ServiceState.Usable)).ShouldBe("SK1004");

        var lifted = Town.After(due, Examining.Change(due, ServiceState.ReviewDue));
        (lifted.State, lifted.DueReason).ShouldBe((ServiceState.ReviewDue, "約款の第2版で、点検した条項が変わりました。"));
    }
}
