using Sekisho.Governance.Organizations;

namespace Sekisho.UnitTests.Governance.Organizations;

public sealed class BodyCodeTests
{
    [Theory]
    [InlineData("131016")]
    [InlineData("112241")]
    [InlineData("011002")]
    public void Codes_of_real_bodies_are_valid(string code) => BodyCode.IsValid(code).ShouldBeTrue();

    [Theory]
    [InlineData("131017")]
    [InlineData("311016")]
    [InlineData("13101")]
    [InlineData("1310160")]
    [InlineData("１３１０１６")]
    [InlineData("")]
    public void Wrong_digits_swapped_digits_and_other_texts_are_not(string code) => BodyCode.IsValid(code).ShouldBeFalse();
}
