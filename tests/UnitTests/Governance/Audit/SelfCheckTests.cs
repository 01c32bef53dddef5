using System.Collections.Immutable;
using Sekisho.Governance.Audit;

namespace UnitTests.Governance.Audit;

public sealed class SelfCheckTests
{
    private static readonly ImmutableArray<SelfCheckQuestion> Questions = [new("S1", "許可を受けてから使っていますか。", "8.2"), new("S2", "格付を守っていますか。", "8.3")];

    private static readonly SelfCheck Check = Town.After<SelfCheck>(null, SelfCheck.Open(null, Questions, Town.Today.AddDays(30), Town.Organization, Town.By(Town.Chief), Town.At));

    private static readonly SelfCheckSheet Sheet = SelfCheckSheet.Fold(null, new SelfCheckSheetEvent.Handed(Town.New(801), Town.Id, Check.Id, Town.Office, Town.At));

    [Fact]
    public void Every_division_with_a_head_gets_a_sheet()
    {
        var opened = SelfCheck.Open(null, Questions, Town.Today.AddDays(30), Town.Organization, Town.By(Town.Chief), Town.At).Value;

        Check.Places.Select(p => p.DivisionId).ShouldBe([Town.Department, Town.Office], ignoreOrder: true);
        opened.Founds.Select(f => f.Id).ShouldBe(Check.Places.Select(p => p.SheetId));
        opened.Letters.Select(l => l.PostId).ShouldBe([Town.DirectorPost, Town.HeadPost], ignoreOrder: true);
        Check.Title.ShouldBe("令和8年度 自己点検");
    }

    [Fact]
    public void Only_the_chief_begins_and_closes_once_a_year()
    {
        Town.CodeOf(SelfCheck.Open(null, Questions, Town.Today, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(SelfCheck.Open(Check, Questions, Town.Today, Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1845");
        Town.CodeOf(SelfCheck.Open(null, Questions, Town.Today.AddDays(-1), Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1849");
        Town.CodeOf(Check.Close("まとめ", Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1006");
        Town.CodeOf(Check.Close(" ", Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1005");
        var closed = Town.After(Check, Check.Close("まとめ", Town.Organization, Town.By(Town.Chief), Town.At));
        Town.CodeOf(closed.Close("まとめ", Town.Organization, Town.By(Town.Chief), Town.At)).ShouldBe("SK1846");
        Town.CodeOf(Sheet.Answer([Yes("S1"), Yes("S2")], closed, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1846");
    }

    [Fact]
    public void The_head_answers_every_question_and_says_what_will_be_put_right()
    {
        Town.CodeOf(Sheet.Answer([Yes("S1"), Yes("S2")], Check, Town.Organization, Town.By(Town.Clerk), Town.At)).ShouldBe("SK1843");
        Sheet.Answer([Yes("S1")], Check, Town.Organization, Town.By(Town.Head), Town.At).Refusal!.ShouldSatisfyAllConditions(r => r.Code.ShouldBe("SK1847"), r => r.Field.ShouldBe("S2"));
        Town.CodeOf(Sheet.Answer([Yes("S1"), Yes("S2") with { Outcome = SelfCheckOutcome.Partly }], Check, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1848");
        Town.CodeOf(Sheet.Answer([Yes("S1"), Yes("S2") with { Outcome = SelfCheckOutcome.No, Remedy = "研修をする" }], Check, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1848");

        var answered = Town.After(Sheet, Sheet.Answer([Yes("S2") with { Outcome = SelfCheckOutcome.No, Remedy = "研修をする", RemedyOn = Town.Today }, Yes("S1") with { Remedy = "不要" }], Check, Town.Organization, Town.By(Town.Head), Town.At));
        answered.Answers.Select(a => (a.Code, a.Remedy)).ShouldBe([("S1", ""), ("S2", "研修をする")]);
        (answered.AnsweredBy, answered.AnsweredByPost).ShouldBe((Town.Head, Town.HeadPost));
        answered = Town.After(answered, answered.Answer([Yes("S1"), Yes("S2")], Check, Town.Organization, Town.By(Town.Director), Town.At));
        answered.Answers.All(a => a.Outcome is SelfCheckOutcome.Yes).ShouldBeTrue();
    }

    private static SelfCheckAnswer Yes(string code) => new(code, SelfCheckOutcome.Yes, "台帳を見た", "", null);
}
