using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Numbers;

public sealed class BankAccountDetectorTests
{
    [Theory]
    [InlineData("口座番号：⟦1234567⟧")]
    [InlineData("山田銀行 本店 普通 ⟦1234567⟧")]
    [InlineData("みずほ銀行 霞が関支店（支店番号123）普通預金 口座番号 ⟦7654321⟧ 名義 ヤマダ タロウ")]
    [InlineData("振込先：○○信金 △△支店 （普）⟦０１２３４５６⟧")]
    [InlineData("○○銀行 当座 No.⟦1234567⟧")]
    [InlineData("ゆうちょ銀行 記号 ⟦12340⟧ 番号 ⟦12345671⟧")]
    [InlineData("ゆうちょ銀行　記号番号 ⟦12340-12345671⟧")]
    [InlineData("ゆうちょ銀行 〇一八店 普通 ⟦1234567⟧")]
    [InlineData("郵便振替口座 ⟦00100-1-123456⟧")]
    [InlineData("| 氏名 | 銀行 | 口座番号 |\n|---|---|---|\n| 山田 | 001 | ⟦1234567⟧ |\n| 鈴木 | 002 | ⟦7654321⟧ |")]
    [InlineData("店番　　口座番号\n123　　⟦1234567⟧")]
    [InlineData("口座番号\n⟦1234567⟧")]
    public void An_account_is_confirmed(string text) => Fixture.ShouldFind(FindingType.BankAccount, text).ShouldAllBe(f => f.Confidence == Confidence.Confirmed);

    [Fact]
    public void A_type_without_a_bank_is_to_be_checked() => Fixture.ShouldFind(FindingType.BankAccount, "普通 ⟦1234567⟧").ShouldHaveSingleItem().Confidence.ShouldBe(Confidence.Check);

    [Theory]
    [InlineData("1234567")]
    [InlineData("普通自動車 1234台")]
    [InlineData("口座振替の申込は2024年4月1日まで")]
    [InlineData("当座の経費 5000000円")]
    [InlineData("口座番号は7桁です")]
    [InlineData("○○銀行 支店番号 1234567")]
    public void Others_are_not_found(string text) => Fixture.ShouldFind(FindingType.BankAccount, text);
}
