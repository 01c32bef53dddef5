using CsCheck;
using Sekisho.Inspection.Detection;

namespace UnitTests.Inspection.Detection;

public sealed class MyNumberCheckDigitTests
{
    [Theory]
    [InlineData("123456789018")]
    [InlineData("621498320257")]
    [InlineData("983205673214")]
    [InlineData("111111111118")]
    public void A_valid_number_fits(string digits) => MyNumberCheckDigit.Fits(digits).ShouldBeTrue();

    [Theory]
    [InlineData("923456789018")]
    [InlineData("621498320258")]
    [InlineData("123456789019")]
    [InlineData("12345678901")]
    [InlineData("1234567890180")]
    [InlineData("")]
    public void Another_one_does_not(string digits) => MyNumberCheckDigit.Fits(digits).ShouldBeFalse();

    [Fact]
    public void Of_ten_last_digits_exactly_one_fits() => Gen.String[Gen.Char['0', '9'], 11, 11].Sample(
        body => Enumerable.Range(0, 10).Count(digit => MyNumberCheckDigit.Fits(body + digit)) == 1);
}
