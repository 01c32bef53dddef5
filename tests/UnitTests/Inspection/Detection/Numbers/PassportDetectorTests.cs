using Sekisho.Inspection;
using Sekisho.Inspection.Detection.Numbers;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class PassportDetectorTests
{
    [Theory]
    [InlineData("旅券番号：⟦TR1234567⟧", Confidence.Confirmed)]
    [InlineData("パスポートは⟦ＭＵ１２３４５６７⟧です", Confidence.Confirmed)]
    [InlineData("Passport No. ⟦TK 1234567⟧", Confidence.Confirmed)]
    [InlineData("氏名\t旅券番号\nYAMADA\t⟦TR1234567⟧", Confidence.Confirmed)]
    [InlineData("旅券を確認しました。氏名はYAMADA TAROで、控えは ⟦TR1234567⟧ です。", Confidence.Check)]
    [InlineData("P<JPNYAMADA<<TARO<<<<<<<<<<<<<<<<<<<<<<<<<<<\n⟦TR1234567⟧2JPN8504014M3003315<<<<<<<<<<<<<<02", Confidence.Confirmed)]
    public void A_passport_is_found(string text, Confidence confidence) => Fixture.ShouldFind(FindingType.Passport, text).ShouldAllBe(f => f.Confidence == confidence);

    [Theory]
    [InlineData("TR1234567")]
    [InlineData("製品番号 TR1234567")]
    [InlineData("旅券番号 ATR12345678")]
    [InlineData("TR12345673JPN8504014M3003315<<<<<<<<<<<<<<02")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.Passport, text);

    [Fact]
    public void The_check_digit_of_the_zone_is_computed() => PassportCheckDigit.Of("tr1234567").ShouldBe(2);
}
