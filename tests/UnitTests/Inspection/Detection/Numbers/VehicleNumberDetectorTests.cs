using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class VehicleNumberDetectorTests
{
    [Theory]
    [InlineData("⟦練馬 300 あ 12-34⟧")]
    [InlineData("公用車以外は⟦品川３３０さ・・１２⟧です")]
    [InlineData("⟦なにわ 500 わ 1-23⟧ と ⟦横浜 30A ら 4567⟧")]
    [InlineData("⟦尾張小牧５８０り１２－３４⟧")]
    [InlineData("車両番号 ⟦富士山 330 す ・・・1⟧")]
    [InlineData("⟦練　馬 50 か 98-76⟧")]
    public void A_plate_is_confirmed(string text) => Fixture.ShouldFind(FindingType.VehicleNumber, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("練馬区 300 の 12")]
    [InlineData("品川駅から300 メートル")]
    [InlineData("千葉 300 お 12-34")]
    [InlineData("高松3の12")]
    [InlineData("福島12の34")]
    [InlineData("横浜で300人が12-34に")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.VehicleNumber, text);
}
