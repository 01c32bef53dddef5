using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class DriversLicenceDetectorTests
{
    [Theory]
    [InlineData("運転免許証番号 ⟦309012345620⟧", Confidence.Confirmed)]
    [InlineData("運転免許 第 ⟦309012345620⟧ 号", Confidence.Confirmed)]
    [InlineData("免許証番号：第⟦３０９０１２３４５６２０⟧号", Confidence.Confirmed)]
    [InlineData("| 氏名 | 免許番号 | 更新日 |\n|---|---|---|\n| 山田 | ⟦309012345620⟧ | 2024/4/1 |", Confidence.Confirmed)]
    [InlineData("免許証番号 ⟦309012345610⟧", Confidence.Check)]
    [InlineData("⟦309012345620⟧（運転免許証番号）", Confidence.Confirmed)]
    public void A_labelled_number_is_found_whether_it_fits_or_not(string text, Confidence confidence) =>
        Fixture.ShouldFind(FindingType.DriversLicence, text).ShouldAllBe(f => f.Confidence == confidence);

    [Theory]
    [InlineData("309012345620")]
    [InlineData("運転免許証の交付番号 309012345620")]
    [InlineData("契約番号 309012345620")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.DriversLicence, text);
}
