using Sekisho.Inspection;
using Sekisho.Inspection.Detection.Numbers;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class CorporateNumberDetectorTests
{
    [Theory]
    [InlineData("7000012050002")]
    [InlineData("4011001098993")]
    [InlineData("7123456789012")]
    [InlineData("5835678256246")]
    public void A_valid_number_fits(string digits) => CorporateNumberCheckDigit.Fits(digits).ShouldBeTrue();

    [Theory]
    [InlineData("2835678256246")]
    [InlineData("123456789012")]
    public void Another_one_does_not(string digits) => CorporateNumberCheckDigit.Fits(digits).ShouldBeFalse();

    [Theory]
    [InlineData("法人番号 ⟦7000012050002⟧")]
    [InlineData("法人番号 ⟦2835678256246⟧")]
    [InlineData("登録番号 ⟦T7000012050002⟧")]
    [InlineData("⟦7-0000-1205-0002⟧")]
    public void It_is_never_more_than_a_hint(string text) =>
        Fixture.ShouldFind(FindingType.CorporateNumber, text).ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Reference);

    [Theory]
    [InlineData("2835678256246")]
    [InlineData("9784101010014")]
    [InlineData("伝票番号 7000012050002")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.CorporateNumber, text);
}
