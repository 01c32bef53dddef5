using Sekisho.Inspection;

namespace UnitTests.Inspection;

public sealed class PublicContactsTests
{
    private static readonly PublicContacts Contacts = new(["03-3581-0101", "＋81 3 3581 0102"], ["Koho@city.example.jp"], ["example.lg.jp"]);

    [Theory]
    [InlineData("０３（３５８１）０１０１")]
    [InlineData("0335810101")]
    [InlineData("+81-3-3581-0101")]
    [InlineData("03-3581-0102")]
    public void A_public_number_is_known_however_it_is_written(string telephone) => Contacts.ContainsTelephone(telephone).ShouldBeTrue();

    [Theory]
    [InlineData("03-3581-0103")]
    [InlineData("電話")]
    [InlineData("")]
    public void Another_number_is_not(string telephone) => Contacts.ContainsTelephone(telephone).ShouldBeFalse();

    [Theory]
    [InlineData("koho@city.example.jp")]
    [InlineData("ＫＯＨＯ＠city.example.jp")]
    [InlineData("anyone@example.lg.jp")]
    [InlineData("anyone@soumu.example.lg.jp")]
    public void A_public_address_is_known(string mail) => Contacts.ContainsMail(mail).ShouldBeTrue();

    [Theory]
    [InlineData("taro@city.example.jp")]
    [InlineData("taro@notexample.lg.jp")]
    [InlineData("taro@example.lg.jp.evil.example")]
    [InlineData("")]
    public void Another_address_is_not(string mail) => Contacts.ContainsMail(mail).ShouldBeFalse();

    [Fact]
    public void Public_contacts_are_no_findings()
    {
        var found = new Inspector([], Contacts).Inspect("問合せ 03-3581-0101 koho@city.example.jp、担当 090-1234-5678 taro@city.example.jp");
        found.Select(f => f.Type).ShouldBe([FindingType.Telephone, FindingType.MailAddress]);
    }

    [Fact]
    public void A_number_that_cannot_be_read_is_refused() => Should.Throw<ArgumentException>(() => new PublicContacts(["代表"], [], [])).Message.ShouldContain("代表");
}
