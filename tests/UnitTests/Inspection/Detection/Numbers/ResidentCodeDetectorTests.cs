using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class ResidentCodeDetectorTests
{
    [Theory]
    [InlineData("住民票コード：⟦12345678901⟧")]
    [InlineData("住民票コードは ⟦1234-5678-901⟧ です。")]
    [InlineData("住 民 票 コ ー ド　⟦１２３４５６７８９０１⟧")]
    [InlineData("⟦12345678901⟧（住民票コード）")]
    [InlineData("氏名\t住民票コード\n山田\t⟦12345678901⟧")]
    [InlineData("個人番号 123456789018　住民票コード ⟦23456789012⟧")]
    public void Eleven_digits_with_the_label_are_confirmed(string text) =>
        Fixture.ShouldFind(FindingType.ResidentCode, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("12345678901")]
    [InlineData("受付番号 12345678901")]
    [InlineData("住民票コード 123456789012")]
    [InlineData("住民票コードの通知 令和6年4月1日")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.ResidentCode, text);
}
