using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class CreditCardDetectorTests
{
    [Theory]
    [InlineData("クレジットカード番号 ⟦4111-1111-1111-1111⟧", Confidence.Confirmed)]
    [InlineData("カード番号：⟦４１１１１１１１１１１１１１１１⟧", Confidence.Confirmed)]
    [InlineData("カード番号 ⟦4111 1111 1111 1112⟧", Confidence.Check)]
    [InlineData("⟦4111 1111 1111 1111⟧", Confidence.Reference)]
    [InlineData("⟦3782 822463 10005⟧", Confidence.Reference)]
    [InlineData("⟦5555555555554444⟧", Confidence.Reference)]
    [InlineData("カード番号 ⟦4111-1111-\n1111-1111⟧", Confidence.Confirmed)]
    public void A_card_is_found(string text, Confidence confidence) => Fixture.ShouldFind(FindingType.CreditCard, text).ShouldHaveSingleItem().Confidence.ShouldBe(confidence);

    [Theory]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("9111111111111111")]
    [InlineData("4901234567893")]
    [InlineData("伝票番号 4111111111111111")]
    [InlineData("ISBN 9784101010014")]
    [InlineData("1 4111 1111 1111 1111 2222 3333")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.CreditCard, text);
}
