using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection;

public sealed class TelephoneDetectorTests
{
    [Theory]
    [InlineData("連絡先は03-3581-0101です", "03-3581-0101")]
    [InlineData("電話０３（３５８１）０１０１（内線12）", "０３（３５８１）０１０１")]
    [InlineData("携帯090ー1234ー5678", "090ー1234ー5678")]
    [InlineData("0120-000-222", "0120-000-222")]
    [InlineData("+81 90-1234-5678", "+81 90-1234-5678")]
    [InlineData("(03) 3581-0101", "(03) 3581-0101")]
    [InlineData("TEL09012345678", "09012345678")]
    public void A_telephone_number_is_found_where_it_stands(string text, string number)
    {
        var finding = Fixture.Of(FindingType.Telephone, text).ShouldHaveSingleItem();
        Fixture.Found(text, finding).ShouldBe(number);
        finding.Confidence.ShouldBe(Confidence.Confirmed);
    }

    [Fact]
    public void Bare_digits_without_a_label_are_to_be_checked() =>
        Fixture.Of(FindingType.Telephone, "山田,09012345678,男").ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Check);

    [Theory]
    [InlineData("契約番号 0335810101")]
    [InlineData("令和6年11月24日 10:30")]
    [InlineData("2024-11-24")]
    [InlineData("00-0000-0000")]
    [InlineData("A-03-3581-0101-2")]
    [InlineData("ABC09012345678")]
    [InlineData("郵便番号 100-8926")]
    public void Other_numbers_are_not_found(string text) => Fixture.Of(FindingType.Telephone, text).ShouldBeEmpty();

    [Theory]
    [InlineData("電話：⟦03-3581-\n0101⟧")]
    [InlineData("Tel. ⟦+81-(0)3-3581-0101⟧")]
    [InlineData("電話番号 ⟦(0466) 25 - 1111⟧")]
    [InlineData("tel:⟦0335810101⟧ / fax:⟦0335810102⟧")]
    [InlineData("連絡先　⟦０９０　１２３４　５６７８⟧（妻）")]
    [InlineData("TEL：⟦045-671-2121⟧（代）　内線2345")]
    [InlineData("電話 ⟦０ ９ ０ － １ ２ ３ ４ － ５ ６ ７ ８⟧")]
    [InlineData("氏名,電話\n山田,⟦09012345678⟧\n鈴木,⟦03-3581-0101⟧")]
    [InlineData("電話 ⟦03・3581・0101⟧")]
    public void Layouts_and_torn_numbers_are_read(string text) => Fixture.ShouldFind(FindingType.Telephone, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Theory]
    [InlineData("電話 ⟦03-0000-1234⟧")]
    [InlineData("⟦090-0000-1111⟧")]
    public void A_number_of_the_form_that_is_not_assigned_is_to_be_checked(string text) => Fixture.ShouldFind(FindingType.Telephone, text).ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Check);

    [Theory]
    [InlineData("商品コード 0312345678")]
    [InlineData("受付番号 03-1234-5678")]
    [InlineData("0.0312345678")]
    [InlineData("工事番号 0120-0012")]
    [InlineData("ISBN 0-12-345678-9")]
    [InlineData("氏名,整理番号\n山田,0312345678")]
    [InlineData("電話番号案内は104、救急は119")]
    [InlineData("金額 0312345678円")]
    public void Numbers_of_something_else_are_not_found(string text) => Fixture.ShouldFind(FindingType.Telephone, text);

    [Fact]
    public void Two_numbers_on_one_line_are_two_findings() =>
        Fixture.Of(FindingType.Telephone, "電話 03-3581-0101 090-1234-5678").Length.ShouldBe(2);

    [Fact]
    public void A_my_number_holds_no_telephone_number() =>
        Fixture.Inspect("マイナンバー 0312-3456-7890").ShouldHaveSingleItem().Type.ShouldBe(FindingType.MyNumber);
}
