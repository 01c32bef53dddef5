using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Dates;

public sealed class BirthDateDetectorTests
{
    [Theory]
    [InlineData("生年月日：⟦昭和60年4月1日⟧")]
    [InlineData("生年月日 ⟦S60.4.1⟧")]
    [InlineData("⟦昭60.4.1⟧生")]
    [InlineData("⟦1985年4月1日⟧生まれ")]
    [InlineData("⟦平成元年5月1日⟧生")]
    [InlineData("生年月日 ⟦平成元.5.1⟧")]
    [InlineData("⟦昭和六十年四月一日⟧生")]
    [InlineData("生年月日　⟦一九八五年四月一日⟧")]
    [InlineData("山田太郎（⟦1985年4月1日⟧生、40歳）")]
    [InlineData("DOB: ⟦1985/04/01⟧")]
    [InlineData("Date of Birth: ⟦April 1, 1985⟧")]
    [InlineData("Date of birth ⟦01-APR-1985⟧")]
    [InlineData("TARO YAMADA, b. ⟦1985-04-01⟧")]
    [InlineData("誕生日は⟦1985-4-1⟧です")]
    [InlineData("生年月日 ⟦19850401⟧")]
    [InlineData("生年月日（西暦）　⟦１９８５年　４月　１日⟧")]
    [InlineData("生年月日　明・大・昭・平　⟦60年4月1日⟧")]
    [InlineData("⟦昭和60年4月1日⟧（⟦1985年4月1日⟧）生")]
    [InlineData("生年月日 ⟦昭和60年4月1日⟧（⟦1985年4月1日⟧）")]
    [InlineData("生　年　月　日\n⟦昭和　60年　4月　1日⟧")]
    [InlineData("氏名 生年月日 電話番号\n山田太郎 ⟦1985/4/1⟧ 090-1234-5678\n鈴木花子 ⟦S50.1.2⟧ 03-3581-0101")]
    [InlineData("氏名,生年月日,採用日\n山田,⟦1985/4/1⟧,2010/4/1\n鈴木,⟦19750102⟧,20000401")]
    [InlineData("| 生年月日 | 申請日 |\n| --- | --- |\n| ⟦昭和60年4月1日⟧ | 令和6年4月1日 |")]
    [InlineData("⟦1985年4月1日⟧(月)生")]
    [InlineData("生年月日⟦１９８０年（昭和５５年）３月３日⟧")]
    [InlineData("⟦昭和55(1980)年3月3日⟧生まれ")]
    [InlineData("<td>生年月日</td><td>⟦1980/03/03⟧</td>")]
    [InlineData("birthDate=⟦1980-03-03⟧&tel=09012345678")]
    [InlineData("交付日 令和6年4月1日　生年月日 ⟦昭和60年4月1日⟧")]
    public void A_birth_date_is_confirmed(string text) => Fixture.ShouldFind(FindingType.BirthDate, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("（⟦1985年4月1日⟧、満40歳）")]
    [InlineData("⟦昭和60年4月1日⟧（40歳）")]
    [InlineData("山田花子 ⟦S33.6.6⟧ 女")]
    public void A_date_beside_a_fitting_age_or_the_sex_is_to_be_checked(string text) => Fixture.ShouldFind(FindingType.BirthDate, text).ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Check);

    [Theory]
    [InlineData("令和6年4月1日に施行し、生活保護の申請は令和6年5月1日まで")]
    [InlineData("2024年4月1日、65歳以上の方")]
    [InlineData("2024年4月1日（65歳）")]
    [InlineData("2024年4月1日生産分から")]
    [InlineData("令和6年4月1日生徒募集")]
    [InlineData("令和6年4月1日生活福祉課")]
    [InlineData("令和6年4月1日出生届を受理")]
    [InlineData("申請日 2024/4/1 交付日 2024/5/1")]
    [InlineData("2024-11-24 10:30 会議")]
    [InlineData("生年月日を確認のうえ、令和6年4月1日までに提出")]
    [InlineData("昭和60年13月1日生")]
    [InlineData("2024年4月1日 男女共同参画課")]
    [InlineData("高雄市生まれ。1961年5月13日、死去")]
    public void Other_dates_are_not_found(string text) => Fixture.ShouldFind(FindingType.BirthDate, text);
}
