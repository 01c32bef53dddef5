using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection;

public sealed class MailAddressDetectorTests
{
    [Theory]
    [InlineData("連絡先はtaro.yamada@example.lg.jpです", "taro.yamada@example.lg.jp")]
    [InlineData("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ")]
    [InlineData("<Taro+x@Example.JP>.", "Taro+x@Example.JP")]
    [InlineData("サーバーa@example.jp。", "a@example.jp")]
    [InlineData("a..b.@docomo.example.jp", "a..b.@docomo.example.jp")]
    [InlineData("mail: a@b\u200B.example.jp", "a@b\u200B.example.jp")]
    [InlineData("09012345678@example.jp", "09012345678@example.jp")]
    public void An_address_is_found_where_it_stands(string text, string address)
    {
        var finding = Fixture.Inspect(text).ShouldHaveSingleItem();
        finding.Type.ShouldBe(FindingType.MailAddress);
        Fixture.Found(text, finding).ShouldBe(address);
    }

    [Theory]
    [InlineData("@example.jp")]
    [InlineData("taro@")]
    [InlineData("taro@localhost")]
    [InlineData("3個@100.5円")]
    [InlineData("taro@example..jp")]
    [InlineData("@@@@")]
    [InlineData("taro@-example.jp")]
    public void What_is_no_address_is_not_found(string text) => Fixture.Inspect(text).ShouldBeEmpty();

    [Fact]
    public void A_local_part_beyond_the_standard_is_no_address() => Fixture.Inspect(new string('a', 65) + "@example.jp").ShouldBeEmpty();

    [Fact]
    public void Neighbouring_addresses_are_each_found() =>
        Fixture.Of(FindingType.MailAddress, "a@example.jp;b@example.jp,c@example.jp").Length.ShouldBe(3);
}
