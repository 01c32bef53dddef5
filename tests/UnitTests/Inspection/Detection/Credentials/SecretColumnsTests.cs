using Sekisho.Inspection;

namespace UnitTests.Inspection.Detection.Credentials;

/// <summary>Secrets under heads of columns.</summary>
public sealed class SecretColumnsTests
{
    [Theory]
    [InlineData("氏名\tID\tパスワード\n山田\ty01\t⟦Nagano55⟧\n佐藤\ts02\t⟦Gifu66xx⟧")]
    [InlineData("システム,ID,パスワード\n財務,zai01,⟦Nagano55⟧\n人事,jin02,⟦Gifu66xx⟧")]
    [InlineData("| システム | ID | パスワード |\n|---|---|---|\n| 財務 | zai01 | ⟦Nagano55⟧ |\n| 人事 | jin02 | ⟦Gifu66xx⟧ |")]
    [InlineData("システム　　ID　　初期PW\n財務会計　　zai01　　⟦Nagano55⟧")]
    [InlineData("username,password\nyamada,⟦Nagano55⟧\nsato,⟦Gifu66xx⟧")]
    public void Values_under_the_head_are_found(string marked) => Fixture.ShouldFind(FindingType.Secret, marked);

    [Theory]
    [InlineData("システム名\tパスワード変更日\n財務\t2026-04-01")]
    [InlineData("システム\tパスワード\n財務\t別紙\n人事\t********")]
    [InlineData("項目\tパスワード\tロック\n最小文字数\t8文字\t5回")]
    public void Other_values_under_it_are_none(string text) => Fixture.Of(FindingType.Secret, text).ShouldBeEmpty();
}
