using Sekisho.Inspection;

namespace UnitTests.Inspection.Addresses;

public sealed class AddressDetectorTests
{
    [Theory]
    [InlineData("⟦東京都千代田区霞が関2-1-2⟧に住む。")]
    [InlineData("⟦神奈川県横浜市西区みなとみらい二丁目2番1号⟧")]
    [InlineData("⟦北群馬郡榛東村大字新井790番地⟧")]
    [InlineData("⟦京都市中京区烏丸通御池上る二条殿町541番地⟧")]
    [InlineData("⟦札幌市中央区北1条西2丁目⟧")]
    [InlineData("⟦大字中野字北原123番地の4⟧")]
    [InlineData("⟦東京都新宿区西新宿２－８－１　ハイツ青葉203号室⟧")]
    [InlineData("⟦前橋市大手町1-1-1\nメゾン前橋301⟧")]
    [InlineData("⟦姶良市西餅田2850⟧,5009-4382-6265")]
    [InlineData("八木 千代子さま宅（⟦京都市上京区今出川通寺町西入大原口町212番地⟧）を訪問。")]
    public void Addresses_are_found_to_their_end(string marked) => Fixture.ShouldFindFully(FindingType.Address, marked);

    [Theory]
    [InlineData("札幌市中央区で催しを開く。")]
    [InlineData("東京都と大阪府の合計は120億円である。")]
    [InlineData("横浜市の人口は377万人、前年比0.3%増。")]
    [InlineData("千代田区内の3校で実施した。")]
    [InlineData("文化財保護条例第9条")]
    [InlineData("中央公園 7:18 8:13")]
    public void A_place_alone_is_no_address(string text) => Fixture.ShouldFindFully(FindingType.Address, text);
}
