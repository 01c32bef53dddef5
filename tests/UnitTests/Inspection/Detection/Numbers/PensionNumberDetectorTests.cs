using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class PensionNumberDetectorTests
{
    [Theory]
    [InlineData("基礎年金番号 ⟦1234-567890⟧")]
    [InlineData("年金手帳の番号：⟦１２３４－５６７８９０⟧")]
    [InlineData("基礎年金番号⟦1234567890⟧")]
    [InlineData("基礎年金番号・年金コード ⟦1234-567890-1150⟧")]
    [InlineData("年金証書の基礎年金番号 ⟦1234―567890⟧")]
    [InlineData("| 氏名 | 基礎年金番号 |\n|---|---|\n| 山田 | ⟦1234-567890⟧ |")]
    [InlineData("基礎年金番号 ⟦1234-\n567890⟧")]
    public void A_labelled_number_is_confirmed(string text) =>
        Fixture.ShouldFind(FindingType.PensionNumber, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("1234-567890")]
    [InlineData("問合せ番号 1234-567890")]
    [InlineData("基礎年金番号 1234-5678")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.PensionNumber, text);
}
