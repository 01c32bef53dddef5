using CsCheck;
using Sekisho.Inspection.Normalization;

namespace UnitTests.Inspection.Normalization;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("ﾏｲﾅﾝﾊﾞｰ", "マイナンバー")]
    [InlineData("ﾊﾟﾋﾟｳﾞ", "パピヴ")]
    [InlineData("1ー2－3−4–5―6", "1-2-3-4-5-6")]
    [InlineData("サーバー", "サーバー")]
    [InlineData("a\u3000b\u00A0c", "a b c")]
    [InlineData("1\u200B2\uFEFF3\u00AD4", "1234")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("\U0001D7CF\U0001D7D8", "10")]
    [InlineData("٣", "3")]
    [InlineData("一二〇", "一二〇")]
    [InlineData("1²①", "1²①")]
    [InlineData("㊙", "(秘)")]
    [InlineData("", "")]
    public void Characters_fold(string original, string folded) => FoldedText.Of(original).Text.ToString().ShouldBe(folded);

    [Fact]
    public void Offsets_lead_back_to_the_original()
    {
        const string original = "ｱ\u200Bﾊﾞ\r\n１";
        var folded = FoldedText.Of(original);
        folded.Text.ToString().ShouldBe("アバ\n1");
        folded.Origin(0, 1).ShouldBe((0, 1));
        folded.Origin(1, 2).ShouldBe((2, 4));
        folded.Origin(2, 3).ShouldBe((4, 6));
        folded.Origin(3, 4).ShouldBe((6, 7));
    }

    [Fact]
    public void Every_folded_character_has_its_place_in_any_string() => Hostile.Text.Sample(original =>
    {
        var folded = FoldedText.Of(original);
        var last = 0;
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var (start, end) = folded.Origin(i, i + 1);
            if (start < last || end <= start || end > original.Length) return false;
            last = start;
        }

        return true;
    });

    [Fact]
    public void Dense_text_keeps_the_way_back()
    {
        var dense = new DenseText(FoldedText.Of("取　扱 注意 x"));
        dense.Text.ToString().ShouldBe("取扱注意x");
        dense.Origin(0, 4).ShouldBe((0, 6));
        dense.After(4).ShouldBe(' ');
        dense.Before(0).ShouldBe('\n');
    }
}
