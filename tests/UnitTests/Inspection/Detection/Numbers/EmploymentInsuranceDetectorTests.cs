using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class EmploymentInsuranceDetectorTests
{
    [Theory]
    [InlineData("雇用保険被保険者番号 ⟦1234-567890-1⟧")]
    [InlineData("雇用保険番号：⟦１２３４－５６７８９０－１⟧")]
    [InlineData("被保険者番号：⟦1301-123456-7⟧")]
    [InlineData("氏名,雇用保険被保険者番号\n山田,⟦1234-567890-1⟧\n鈴木,⟦12345678901⟧")]
    public void A_labelled_number_is_confirmed(string text)
    {
        Fixture.ShouldFind(FindingType.EmploymentInsuranceNumber, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);
        Fixture.Of(FindingType.InsuredNumber, text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1301-123456-7")]
    [InlineData("雇用保険適用事業所番号 1301-123456-7")]
    [InlineData("労働保険番号 13-1-01-123456-000")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.EmploymentInsuranceNumber, text);
}
