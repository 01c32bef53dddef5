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
    [InlineData("庶務システムの初期PWは⟦Shomu#100⟧、変更必須です。")]
    [InlineData("パスワード\t⟦a1b2c3d4e5⟧\nURL\thttps://a.example.jp")]
    [InlineData("ID,パスワード,備考\nsoumu,⟦a1b2c3d4e5⟧,本庁\nzaisei,⟦f6g7h8i9⟧,支所")]
    [InlineData("課名,ID,PW\n総務課,soumu,⟦a1b2c3d4e5⟧\n財政課,zaisei,⟦f6g7h8i9⟧")]
    [InlineData("課名\tID\t初期パスワード\t備考\n総務課\tsoumu\t⟦a1b2c3d4e5⟧\t\n財政課\tzaisei\t⟦f6g7h8i9⟧\t変更済")]
    [InlineData("課名 ID パスワード\n総務課 soumu ⟦a1b2c3d4e5⟧\n財政課 zaisei ⟦f6g7h8i9⟧")]
    [InlineData("拠点\tSSID\tKEY\n本庁\tmihon-a\t⟦k3y9Xw8V⟧\n支所\tmihon-b\t⟦p4q8r2s6⟧")]
    public void Values_under_the_head_are_found(string marked) => Fixture.ShouldFind(FindingType.Secret, marked);

    [Theory]
    [InlineData("システム名\tパスワード変更日\n財務\t2026-04-01")]
    [InlineData("システム\tパスワード\n財務\t別紙\n人事\t********")]
    [InlineData("項目\tパスワード\tロック\n最小文字数\t8文字\t5回")]
    public void Other_values_under_it_are_none(string text) => Fixture.Of(FindingType.Secret, text).ShouldBeEmpty();
}
