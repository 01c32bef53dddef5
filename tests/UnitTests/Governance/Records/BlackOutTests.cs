using System.Collections.Immutable;
using CsCheck;
using Sekisho.Governance.Records;

namespace UnitTests.Governance.Records;

public sealed class BlackOutTests
{
    private static readonly CasePassage[] Passages = [new(1, "申請", "申請者", "山田 花子"), new(2, "内容", "目的", "山田 花子が広報の案を、山田商店と作る。")];

    [Fact]
    public void Words_are_gone_wherever_they_stand_and_the_mark_tells_no_length()
    {
        var disclosed = Apply(new BlackOutMark(2, false, ["山田 花子", "山田商店と作る"], DisclosureGround.Person, "第7条第2号"));

        disclosed[1].Text.ShouldBe("█████が広報の案を、█████。");
        (disclosed[1].Ground, disclosed[1].Clause, disclosed[1].Whole).ShouldBe((DisclosureGround.Person, "第7条第2号", false));
        disclosed[0].ShouldBe(new DisclosedPassage(1, "申請", "申請者", "山田 花子", null, "", false));
    }

    [Fact]
    public void A_whole_passage_is_one_mark() => Apply(new BlackOutMark(1, true, [], DisclosureGround.Person, ""))[0].Text.ShouldBe("█████");

    [Fact]
    public void Words_that_are_not_there_and_a_mark_without_a_ground_are_refused()
    {
        BlackOut.Apply(Passages, [new(1, false, ["鈴木"], DisclosureGround.Person, "")]).Refusal!.Code.ShouldBe("SK1820");
        BlackOut.Apply(Passages, [new(1, true, [], null, "")]).Refusal!.Code.ShouldBe("SK1821");
        BlackOut.Apply(Passages, [new(1, false, [], DisclosureGround.Person, "")]).Value[0].Ground.ShouldBeNull();
    }

    [Fact]
    public void What_is_still_open_elsewhere_is_told()
    {
        BlackOutMark[] marks = [new(2, false, ["山田 花子"], DisclosureGround.Person, "")];

        BlackOut.StillOpen(BlackOut.Apply(Passages, marks).Value, marks).ShouldBe([(1, "山田 花子")]);
    }

    [Fact]
    public void Whatever_is_blacked_out_nothing_of_it_is_left() =>
        Gen.Select(Gen.String[Gen.Char["あいう█ "], 1, 20], Gen.Int[0, 19], Gen.Int[1, 5], Gen.Int[0, 19], Gen.Int[1, 5]).Sample((text, from, length, other, more) =>
        {
            string[] words = [Cut(text, from, length), Cut(text, other, more)];
            var left = BlackOut.Apply([new(1, "", "", text)], [new(1, false, [.. words.Where(w => w.Length > 0)], DisclosureGround.Other, "")]).Value[0].Text;
            foreach (var word in words.Where(w => w.Length > 0 && !w.Contains('█', StringComparison.Ordinal))) left.ShouldNotContain(word);
        });

    private static string Cut(string text, int from, int length) => from >= text.Length ? "" : text.Substring(from, Math.Min(length, text.Length - from));

    private static ImmutableArray<DisclosedPassage> Apply(params BlackOutMark[] marks) => BlackOut.Apply(Passages, marks).Value;
}
