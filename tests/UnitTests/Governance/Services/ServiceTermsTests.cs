using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;

namespace UnitTests.Governance.Services;

public sealed class ServiceTermsTests
{
    [Fact]
    public void Versions_are_numbered_and_bear_who_kept_them_and_when()
    {
        var first = Examining.Kept.Terms.ShouldHaveSingleItem();
        (first.Number, first.ByPersonId, first.At).ShouldBe((1, Town.Clerk, Town.At));
        (Town.Chat.NewestTerms, Examining.Kept.NewestTerms).ShouldBe((null, 1));

        var second = Town.After(Examining.Kept, Examining.Kept.KeepTerms(Examining.Version("b"), _ => false, [], Examining.Organization, Actor.System, Town.At));
        second.Terms.Select(t => t.Number).ShouldBe([1, 2]);
        second.Terms[1].ByPersonId.ShouldBeNull();
    }

    [Fact]
    public void Registrars_and_the_software_keep_terms_and_nobody_else()
    {
        foreach (var other in (Guid[])[Town.Decider, Town.Head, Town.New(999)]) Town.CodeOf(Keep(Examining.Version("b"), other)).ShouldBe("SK1006");
        foreach (var registrar in (Guid[])[Town.Clerk, Town.Administrator, Town.Chief]) Town.CodeOf(Keep(Examining.Version("b"), registrar)).ShouldBeNull();
    }

    [Fact]
    public void What_is_wrong_with_a_version_is_said()
    {
        Town.CodeOf(Keep(Examining.Version("b", " "))).ShouldBe("SK1005");
        Town.CodeOf(Keep(Examining.Version("b", new string('あ', Service.LongestFact + 1)))).ShouldBe("SK1007");
        Town.CodeOf(Keep(Examining.Version("b") with { Dated = new DateOnly(1950, 1, 1) })).ShouldBe(Town.CodeOf(Keep(Examining.Version("b") with { Dated = DateOnly.MaxValue })).ShouldNotBeNull());
        Town.CodeOf(Keep(Examining.Version("a"))).ShouldBe("SK1440");
    }

    [Fact]
    public void The_first_version_again_after_another_one_is_a_new_version()
    {
        var second = Town.After(Examining.Kept, Examining.Keep(Examining.Kept, "b"));

        Town.After(second, Examining.Keep(second, "a")).NewestTerms.ShouldBe(3);
    }

    [Fact]
    public void Only_the_answers_whose_clauses_changed_are_open_again_and_examiners_and_managers_are_told()
    {
        var permit = Town.PermitFor(Town.Chat);
        var over = Town.PermitFor(Town.Chat) with { Until = Town.Today.AddDays(-1), ManagerPostId = Town.WelfarePost };

        var act = Examining.Usable.KeepTerms(Examining.Version("b"), a => a.Item == "terms/law", [permit, over, permit], Examining.Organization, Town.By(Town.Clerk), Town.At).Value;
        var after = Town.After(Examining.Usable, act);

        after.Items(Examining.Rules).Where(i => i.IsOpen).ShouldHaveSingleItem().Code.ShouldBe("terms/law");
        after.Answers.Single(a => a.IsReopened).Verdict.ShouldBe(ReviewVerdict.Acceptable);
        after.State.ShouldBe(ServiceState.ReviewDue);
        act.Letters.Select(l => l.PostId).ShouldBe([Town.ClerkPost, Town.HeadPost]);
    }

    [Fact]
    public void New_terms_that_touch_no_answer_change_no_state_and_tell_nobody()
    {
        var act = Examining.Keep(Examining.Usable, "b").Value;

        act.Letters.ShouldBeEmpty();
        Town.After(Examining.Usable, act).State.ShouldBe(ServiceState.Usable);
    }

    [Fact]
    public void An_answer_to_the_new_terms_closes_the_item_and_the_state_waits_for_the_conclusion()
    {
        var due = Town.After(Examining.Usable, Examining.Keep(Examining.Usable, "b", "terms/law"));
        Town.CodeOf(Examining.Conclude(due, ServiceState.Usable)).ShouldBe("SK1443");

        var answered = Town.After(due, Examining.Examine(due, Examining.Item("law")));
        answered.Answers.Single(a => a.Item == "terms/law").ShouldSatisfyAllConditions(a => a.Terms.ShouldBe(2), a => a.IsReopened.ShouldBeFalse());
        answered.State.ShouldBe(ServiceState.ReviewDue);
        Town.After(answered, Examining.Conclude(answered, ServiceState.Usable)).Review!.Terms.ShouldBe(2);
    }

    [Theory]
    [InlineData(ServiceState.Prohibited)]
    [InlineData(ServiceState.Retired)]
    [InlineData(ServiceState.Unreviewed)]
    public void What_cannot_be_used_anyway_stays_so_with_new_terms(ServiceState state)
    {
        var service = Town.After(Examining.Answered, Examining.Conclude(Examining.Answered, state));

        Town.After(service, Examining.Keep(service, "b", "terms/law")).ShouldSatisfyAllConditions(s => s.State.ShouldBe(state), s => s.Answers.Count(a => a.IsReopened).ShouldBe(1));
    }

    [Fact]
    public void New_versions_are_looked_for_where_there_is_an_address()
    {
        var known = Town.Chat with { Facts = Town.Chat.Facts with { TermsUrl = new Uri("https://ai.example.jp/terms") } };
        Town.CodeOf(known.WatchTerms(true, Examining.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(known.WatchTerms(false, Examining.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1004");
        Town.CodeOf(Town.Chat.WatchTerms(true, Examining.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1412");

        var watched = Town.After(known, known.WatchTerms(true, Examining.Organization, Town.By(Town.Clerk), Town.At));
        watched.WatchesTerms.ShouldBeTrue();
        Town.After(watched, watched.WatchTerms(false, Examining.Organization, Town.By(Town.Clerk), Town.At)).WatchesTerms.ShouldBeFalse();
    }

    private static Sekisho.Governance.Refusals.Result<Sekisho.Governance.Changes.Act> Keep(TermsVersion version, Guid? by = null) =>
        Examining.Kept.KeepTerms(version, _ => false, [], Examining.Organization, Town.By(by ?? Town.Clerk), Town.At);
}
