using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Labels;

public sealed class NumberNamesTests
{
    [Theory]
    [InlineData("個　人　番　号：⟦123456789018⟧")]
    [InlineData("「個人番号」⟦123456789018⟧")]
    [InlineData("個人番号・⟦123456789018⟧")]
    [InlineData("個人番号│⟦123456789018⟧")]
    [InlineData("【個人番号】\n⟦123456789018⟧")]
    [InlineData("個人番号\n\n⟦123456789018⟧")]
    [InlineData("⟦123456789018⟧〔個人番号〕")]
    [InlineData("⟦123456789018⟧（個人番号）と受付番号 621498320257")]
    [InlineData("マイナンバーの番号 ⟦123456789018⟧")]
    [InlineData("個人番号：⟦123456789018⟧、⟦621498320257⟧\n⟦983205673214⟧\n⟦111111111118⟧")]
    public void A_label_names_the_number_beside_it(string text) => Fixture.ShouldFind(FindingType.MyNumber, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("個人番号カード 申請書番号 123456789018")]
    [InlineData("給水装置番号 123456789018")]
    [InlineData("個人番号は別紙。議案番号：123456789018")]
    [InlineData("受付No.123456789018")]
    [InlineData("123456789018（整理番号）")]
    [InlineData("供給地点特定番号 1234 5678 9018")]
    public void The_label_of_another_number_takes_it_away(string text) => Fixture.ShouldFind(FindingType.MyNumber, text);
}
