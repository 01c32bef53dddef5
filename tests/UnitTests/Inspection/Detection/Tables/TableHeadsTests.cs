using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Tables;

public sealed class TableHeadsTests
{
    [Theory]
    [InlineData("氏名\t電話\t個人番号\n山田\t090-1234-5678\t⟦123456789018⟧\n鈴木\t03-3581-0101\t⟦621498320257⟧")]
    [InlineData("対象者の一覧\n\n氏名,受付番号,個人番号\n山田,983205673214,⟦123456789018⟧\n鈴木,111111111118,⟦621498320257⟧")]
    [InlineData("\"氏名\",\"住所\",\"個人番号\"\n\"山田\",\"千代田区,霞が関\",\"⟦123456789018⟧\"")]
    [InlineData("| 氏名 | 個人番号 | 受付番号 |\n|---|---|---|\n| 山田 | ⟦1234 5678 9018⟧ | 621498320257 |")]
    [InlineData("│氏名│個人番号│\n├──┼────┤\n│山田│⟦123456789018⟧│")]
    [InlineData("個人番号　　　電話番号\n⟦123456789018⟧　　090-1234-5678")]
    [InlineData("氏名    個人番号        受付番号\n山田    ⟦123456789018⟧    621498320257")]
    [InlineData("個人番号 電話番号\n⟦123456789018⟧ 090-1234-5678")]
    [InlineData("| 個人番号 | ⟦123456789018⟧ |\n| 受付番号 | 621498320257 |")]
    [InlineData("<tr><th>個人番号</th><td>⟦123456789018⟧</td></tr>")]
    [InlineData("個人番号\t⟦123456789018⟧\n受付番号\t621498320257")]
    public void The_head_of_a_column_or_the_label_of_a_row_names_the_number(string text) =>
        Fixture.ShouldFind(FindingType.MyNumber, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Fact]
    public void A_head_holds_for_many_rows() =>
        Fixture.Of(FindingType.MyNumber, "番号,個人番号\n" + string.Concat(Enumerable.Range(1, 500).Select(i => $"{i},123456789019\n"))).Length.ShouldBe(500);

    [Fact]
    public void A_head_ends_with_its_table() =>
        Fixture.Of(FindingType.MyNumber, "氏名,個人番号\n山田,123456789018\n\nこの表は以上である。\n次に述べる。\n以下は別の一覧である。\n山,123456789019").Length.ShouldBe(1);
}
