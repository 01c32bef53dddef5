using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Rules;

public sealed class RuleDraftTests
{
    private static readonly string Content = RuleSetReader.Write(Town.Rules);
    private static readonly RuleDraft Draft = Started(Content);

    [Fact]
    public void It_becomes_the_bodys_own_rules() => Draft.Judge().Rules.Id.ShouldBe(RuleDraft.OwnId);

    [Fact]
    public void Only_the_chief_makes_rules()
    {
        Town.CodeOf(RuleDraft.Start(Guid.NewGuid(), "案", "", Content, Town.Organization, Town.By(Town.Decider), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(Draft.Edit([("permitMonths", "6")], Town.Organization, Town.By(Town.Administrator), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(Draft.Publish(Guid.NewGuid(), Town.Rules, [], [], Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1006");
    }

    [Theory]
    [InlineData("permitMonths", "\"six\"", "SK1420")]
    [InlineData("nothing", "1", "SK1420")]
    [InlineData("id", "\"other\"", "SK1420")]
    [InlineData("openPoints", "[]", "SK1420")]
    [InlineData("permitMonths", "6", null)]
    [InlineData("permitMonths", "600", null)]
    public void A_part_is_replaced_where_the_whole_can_still_be_read(string part, string json, string? refusal) =>
        Town.CodeOf(Draft.Edit([(part, json)], Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe(refusal);

    [Fact]
    public void What_is_faulty_is_kept_but_not_published()
    {
        var faulty = After(Draft, Draft.Edit([("permitMonths", "600")], Town.Organization, Town.By(Town.Chief), Town.At));

        faulty.Judge().Faults.ShouldHaveSingleItem().Place.ShouldBe("permitMonths");
        faulty.ToPublish(1, Town.Today, Town.Today).Refusal?.Code.ShouldBe("SK1422");
    }

    [Fact]
    public void What_nobody_has_confirmed_is_not_published()
    {
        var draft = Started(RuleSetReader.Write(RuleFiles.RuleSet("gov-2023")));
        draft.ToPublish(1, Town.Today, Town.Today).Refusal?.Code.ShouldBe("SK1423");
        foreach (var point in draft.OpenPoints(draft.Judge().Rules).ToList()) draft = After(draft, draft.Confirm(point.Code, "公式の文書", Town.Organization, Town.By(Town.Chief), Town.At));

        var rules = draft.ToPublish(3, Town.Today, Town.Today).Value;
        (rules.Version, rules.NeedsConfirmation, rules.OpenPoints.Length).ShouldBe((3, false, 0));
    }

    [Fact]
    public void Rules_that_demand_a_confirmation_and_name_no_point_have_the_whole_as_one() =>
        RuleDraft.PointsOf(Town.Rules with { NeedsConfirmation = true }).ShouldHaveSingleItem().Code.ShouldBe(RuleDraft.WholePoint);

    [Fact]
    public void The_first_day_is_not_in_the_past()
    {
        Draft.ToPublish(1, Town.Today.AddDays(-1), Town.Today).Refusal?.Code.ShouldBe("SK1424");
        Draft.ToPublish(1, Town.Today, Town.Today).Value.InForceFrom.ShouldBe(Town.Today);
    }

    [Fact]
    public void Publishing_founds_the_version_tells_each_manager_once_and_closes_the_draft()
    {
        var rules = Draft.ToPublish(2, Town.Today, Town.Today).Value;
        PermitReview[] reviews = [new(Guid.NewGuid(), Town.HeadPost, []), new(Guid.NewGuid(), Town.HeadPost, []), new(Guid.NewGuid(), Town.DirectorPost, [])];

        var act = Draft.Publish(Guid.NewGuid(), rules, [.. reviews], [], Town.Organization, Town.By(Town.Chief), Town.At).Value;

        act.Founds.ShouldHaveSingleItem().Kind.ShouldBe(RulePublication.Kind);
        act.Letters.Select(l => l.PostId).ShouldBe([Town.HeadPost, Town.DirectorPost]);
        var published = After(Draft, act);
        (published.State, published.PublishedAs).ShouldBe((RuleDraftState.Published, new RuleSetReference(RuleDraft.OwnId, 2)));
        Town.CodeOf(published.Edit([("permitMonths", "6")], Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1421");
        Town.CodeOf(published.Withdraw("理由", Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1421");
    }

    [Fact]
    public void An_addition_makes_a_whole_rule_set_and_twice_is_as_once()
    {
        foreach (var rules in RuleFiles.RuleSets)
        {
            foreach (var addition in RuleFiles.Additions)
            {
                var added = addition.AddTo(rules);
                RuleSetReader.Judge(RuleSetReader.Write(added)).Faults.ShouldBeEmpty($"{rules.Id} + {addition.Id}");
                RuleSetReader.Write(addition.AddTo(added)).ShouldBe(RuleSetReader.Write(added));
            }
        }
    }

    private static RuleDraft Started(string content) => After(null, RuleDraft.Start(Town.New(90), "案", "ひな形", content, Town.Organization, Town.By(Town.Chief), Town.At));

    private static RuleDraft After(RuleDraft? before, Result<Sekisho.Governance.Changes.Act> act) => Town.After(before, act);
}
