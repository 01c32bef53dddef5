using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class InsuredNumberDetectorTests
{
    [Theory]
    [InlineData("介護保険被保険者番号 ⟦0001234567⟧")]
    [InlineData("後期高齢者医療被保険者番号：⟦01234567⟧")]
    [InlineData("被保険者番号 ⟦12345678⟧\n保険者番号 33120015")]
    [InlineData("健康保険被保険者証 記号 ⟦世田国 12-34⟧ 番号 ⟦567⟧")]
    [InlineData("保険証の記号・番号　⟦12345678・9012⟧")]
    [InlineData("国民健康保険 記号番号 ⟦12-345678⟧（枝番01）")]
    [InlineData("健康保険証：記号　⟦1234⟧　番号　⟦567⟧　枝番 01")]
    [InlineData("保険者番号：01040013\n記号：⟦21110203⟧\n番号：⟦15⟧")]
    [InlineData("記号　　番号\n⟦12-34⟧　　⟦567⟧\n健康保険")]
    [InlineData("氏名\t被保険者番号\t認定日\n山田\t⟦0001234567⟧\t2024/4/1")]
    [InlineData("⟦12345678⟧（被保険者番号）")]
    [InlineData("国民健康保険被保険者証　記号　⟦千代田⟧　番号　⟦12-3456⟧")]
    [InlineData("国保の記号番号は「⟦東12-345678⟧」です。")]
    [InlineData("介護保険の番号は ⟦0001234567⟧")]
    public void A_labelled_number_is_confirmed(string text) =>
        Fixture.ShouldFind(FindingType.InsuredNumber, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("保険者番号 33120015")]
    [InlineData("保険者番号 01040013")]
    [InlineData("文書の記号 総務 123 番号 45")]
    [InlineData("被保険者証の交付は2024年4月1日から")]
    [InlineData("被保険者番号は10桁です")]
    [InlineData("被保険者証 3枚")]
    [InlineData("資格確認書 2024-04-01 交付")]
    [InlineData("12345678")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.InsuredNumber, text);
}
