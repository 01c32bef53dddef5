using Sekisho.Inspection;

namespace UnitTests.Inspection.Names;

public sealed class NameDetectorTests
{
    [Theory]
    [InlineData("氏名：⟦山田 太郎⟧")]
    [InlineData("氏　名　⟦髙橋　心春⟧")]
    [InlineData("申請者　⟦𠮷田太郎⟧　印")]
    [InlineData("担当：総務課庶務係　⟦佐藤⟧（内線2345）")]
    [InlineData("フリガナ：⟦ヤマダ タロウ⟧")]
    [InlineData("氏名\n⟦渡邊 蒼⟧")]
    [InlineData("| 氏名 | 年齢 |\n|---|---|\n| ⟦中村 凜⟧ | 40 |\n| ⟦小林 湊⟧ | 41 |")]
    [InlineData("氏名\t部署\n⟦田中 紬⟧\t総務課\n⟦鈴木 陽葵⟧\t税務課")]
    [InlineData("氏名,住所\n⟦加藤 誠⟧,なし")]
    [InlineData("出席者：⟦田中⟧、⟦中村⟧、⟦小林誠⟧")]
    public void Labels_and_heads_of_columns_name_names(string marked) => Fixture.ShouldFindFully(FindingType.PersonName, marked).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("⟦佐藤⟧様からお電話がありました。")]
    [InlineData("⟦髙橋⟧課長に確認してください。")]
    [InlineData("長女の⟦陽葵⟧ちゃんは小学校に通う。")]
    [InlineData("⟦山田 花子⟧さんが来庁した。")]
    [InlineData("⟦SANTOS Maria Clara⟧様が来庁された。")]
    [InlineData("⟦山田太郎⟧（⟦ヤマダ タロウ⟧）さんが相談に来た。")]
    [InlineData("相談者の⟦古賀誠一⟧さん（⟦コガ セイイチ⟧）が来た。")]
    [InlineData("Dear Dr. ⟦Vogelsang⟧, thank you.")]
    public void Titles_speak_for_names(string marked) => Fixture.ShouldFindFully(FindingType.PersonName, marked)[0].Confidence.ShouldBe(Confidence.Confirmed);

    [Theory]
    [InlineData("この件は⟦井上浩二⟧が以前から主張していたものである。")]
    [InlineData("⟦グエン・ティ・ラン⟧は、昨年から市内の工場に勤めている。")]
    public void The_model_finds_names_in_prose(string marked) => Fixture.ShouldFindFully(FindingType.PersonName, marked);

    [Theory]
    [InlineData("様式第1号により、同様に仕様書を皆様へお配りします。")]
    [InlineData("千葉市の松本城と山口銀行について、千葉市長と福島県知事が協議した。")]
    [InlineData("豊田自動織機と渡辺町の統計は別紙のとおり。")]
    [InlineData("氏名：\n住所：")]
    [InlineData("担当：総務課庶務係")]
    [InlineData("お母さん、業者さん、担当者様、市長、課長各位")]
    [InlineData("多様な書き方。保守のベンダーさん、守衛さん、SEさん")]
    [InlineData("false true Page 1")]
    [InlineData("住民票コードの重複について")]
    [InlineData("name=北上川・明治橋")]
    [InlineData("「吉野の杉」と松田用水路の補修")]
    public void What_only_looks_like_a_name_is_none(string text) => Fixture.ShouldFindFully(FindingType.PersonName, text);

    [Theory]
    [InlineData("市民課　戸籍住民係　⟦衛藤⟧　電話 0974-63-1111")]
    [InlineData("旧姓⟦八巻⟧")]
    [InlineData("1 口座 1234 ⟦アベ レンジ⟧\n")]
    [InlineData("(1) ⟦OTSUBO Tsuyoshi⟧, vice mayor")]
    [InlineData("ローマ字は ⟦GOMI TARO⟧、別名なし")]
    public void Sections_former_names_kana_and_Latin_letters_tell_names(string marked) => Fixture.ShouldFindFully(FindingType.PersonName, marked);

    [Fact]
    public void A_name_with_a_sign_is_found_again_where_it_returns() =>
        Fixture.ShouldFindFully(FindingType.PersonName, "申請者：⟦古賀 誠一⟧\n書類は⟦古賀⟧が持参した。");

    [Fact]
    public void A_name_that_the_body_publishes_is_no_finding()
    {
        var inspector = new Inspector([], new PublicContacts([], [], [], ["山田 太郎"]), Fixture.Knowledge);
        inspector.Inspect("市長の氏名：山田太郎").ShouldBeEmpty();
        inspector.Inspect("市長の氏名：山田次郎").ShouldHaveSingleItem();
    }
}
