using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class ResidenceCardDetectorTests
{
    [Theory]
    [InlineData("在留カード番号 ⟦AB12345678CD⟧", Confidence.Confirmed)]
    [InlineData("在留カード番号：⟦ＡＢ１２３４５６７８ＣＤ⟧", Confidence.Confirmed)]
    [InlineData("特別永住者証明書番号 ⟦AB 12345678 CD⟧", Confidence.Confirmed)]
    [InlineData("氏名,在留カード番号\nグエン,⟦AB12345678CD⟧", Confidence.Confirmed)]
    [InlineData("⟦AB12345678CD⟧ を確認", Confidence.Check)]
    public void A_card_is_found_by_its_form(string text, Confidence confidence) => Fixture.ShouldFind(FindingType.ResidenceCard, text).ShouldAllBe(f => f.Confidence == confidence);

    [Theory]
    [InlineData("AB12345678CDE")]
    [InlineData("XAB12345678CD")]
    [InlineData("AB1234567CD")]
    [InlineData("型番 AB12345678CD")]
    [InlineData("https://example.jp/AB12345678CD")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.ResidenceCard, text);
}
