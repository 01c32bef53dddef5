using Sekisho.Inspection.Detection.Numbers;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class DriversLicenceCheckDigitTests
{
    [Fact]
    public void A_valid_number_fits() => DriversLicenceCheckDigit.Fits("309012345620").ShouldBeTrue();

    [Theory]
    [InlineData("309012345630", "check digit")]
    [InlineData("159012345620", "no 公安委員会")]
    [InlineData("30901234562", "too short")]
    public void Another_one_does_not(string digits, string why) => DriversLicenceCheckDigit.Fits(digits).ShouldBeFalse(why);

    [Fact]
    public void The_last_digit_counts_reissues_and_does_not_matter() => Enumerable.Range(0, 10).ShouldAllBe(n => DriversLicenceCheckDigit.Fits($"30901234562{n}"));
}
