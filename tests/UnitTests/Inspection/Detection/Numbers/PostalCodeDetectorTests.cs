using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class PostalCodeDetectorTests
{
    [Theory]
    [InlineData("〒⟦100-8926⟧ 東京都千代田区霞が関2-1-2", Confidence.Confirmed)]
    [InlineData("⟦100-8926⟧ 東京都千代田区霞が関2-1-2", Confidence.Confirmed)]
    [InlineData("郵便番号：⟦1008926⟧", Confidence.Confirmed)]
    [InlineData("郵便番号　⟦１００－８９２６⟧", Confidence.Confirmed)]
    [InlineData("住所 ⟦330-0063⟧ さいたま市浦和区高砂3-15-1", Confidence.Check)]
    [InlineData("氏名,郵便番号,住所\n山田,⟦100-8926⟧,千代田区\n鈴木,⟦3300063⟧,浦和区", Confidence.Confirmed)]
    [InlineData("〒⟦100ー8926⟧", Confidence.Confirmed)]
    public void A_postal_code_is_found(string text, Confidence confidence) => Fixture.ShouldFind(FindingType.PostalCode, text).ShouldAllBe(f => f.Confidence == confidence);

    [Theory]
    [InlineData("100-8926")]
    [InlineData("03-100-8926 東京都")]
    [InlineData("品番 100-8926 東京都")]
    [InlineData("会議 301-1234 川崎市内")]
    [InlineData("123-4567を超える件数")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.PostalCode, text);
}
