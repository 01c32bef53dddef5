using Sekisho.Inspection;
using Sekisho.Inspection.Detection.Credentials;

namespace UnitTests.Inspection.Detection.Credentials;

public sealed class CredentialDetectorTests
{
    // Written in pieces, so that nobody takes them for real ones.
    private const string Filler = "a7B9c2D4e6F8g1H3j5K7m9N2p4Q6r8S1t3U5v7W9x2Y4z6";

    public static TheoryData<string> Kinds => [.. TokenKinds.All.Select(k => $"{k.Prefix}|{k.Alphabet}|{k.Least}").Distinct()];

    [Fact]
    public void At_least_a_hundred_kinds_are_known() => TokenKinds.All.Select(k => k.Prefix).Distinct().Count().ShouldBeGreaterThanOrEqualTo(100);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_token_of_each_kind_is_found_whole(string kind)
    {
        var parts = kind.Split('|');
        var token = parts[0] + Body(Enum.Parse<TokenAlphabet>(parts[1]), int.Parse(parts[2]));
        var text = $"鍵は {token} です。";
        var finding = Fixture.Inspect(text).ShouldHaveSingleItem();
        (finding.Type, finding.Confidence, text[finding.Start..finding.End]).ShouldBe((FindingType.Secret, Confidence.Confirmed, token));
    }

    [Theory]
    [InlineData("パスワードは⟦Sakura-2026⟧です。")]
    [InlineData("初期パスワード：⟦abk12345⟧")]
    [InlineData("パスワード　⟦Ｔｅｓｔ９９９９⟧")]
    [InlineData("Wi-Fiの暗号化キー: ⟦mihon-wifi-77⟧")]
    [InlineData("暗証番号は⟦4821⟧です")]
    [InlineData("password = \"⟦hunter2hunter2⟧\"")]
    [InlineData("DB_PASSWORD=⟦s3cr3tPw!⟧")]
    [InlineData("{\"client_secret\": \"⟦9f8e7d6c5b4a⟧\"}")]
    [InlineData("Server=db;User Id=app;Password=⟦Pa55w0rd!⟧;Encrypt=true")]
    [InlineData("AccountKey=⟦q1w2e3r4t5y6u7i8o9p0asdf⟧;EndpointSuffix=core.windows.net")]
    [InlineData("postgres://app:⟦kani2026⟧@db.local:5432/app")]
    [InlineData("Authorization: Bearer ⟦q1w2e3r4t5y6u7i8o9p0⟧")]
    [InlineData("curl -u admin:⟦t0psecret9⟧ https://intra.local/")]
    [InlineData("mysql --password=⟦Zx81Spectrum⟧ -h db")]
    public void Values_after_words_for_secrets_are_found(string marked) => Fixture.ShouldFind(FindingType.Secret, marked);

    [Fact]
    public void A_private_key_is_found_as_a_whole_and_when_it_is_cut_off()
    {
        var key = "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEpAIBAAKCAQEA" + Filler + "\n-----END RSA " + "PRIVATE KEY-----";
        Fixture.ShouldFind(FindingType.Secret, $"次の鍵\n⟦{key}⟧\n以上");
        Fixture.ShouldFind(FindingType.Secret, $"⟦{key[..^40]}⟧");
        Fixture.Of(FindingType.Secret, "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("パスワードは別途通知します。")]
    [InlineData("パスワードは8文字以上とし、定期的に変更する。")]
    [InlineData("パスワードを忘れた場合は、窓口で再発行を申請してください。")]
    [InlineData("パスワードの管理について、職員へ周知する。")]
    [InlineData("パスワード：********")]
    [InlineData("パスワード：＜パスワード＞")]
    [InlineData("password: your-password-here")]
    [InlineData("api_key = \"YOUR_API_KEY\"")]
    [InlineData("password = os.getenv(\"PASSWORD\")")]
    [InlineData("token = process.env.TOKEN")]
    [InlineData("password: ${DB_PASSWORD}")]
    [InlineData("string password, int max_tokens = 4096")]
    [InlineData("max_tokens: 4096")]
    [InlineData("aws_access_key_id = AKIAIOSFODNN7EXAMPLE")]
    [InlineData("commit 9fceb02d0ae598e95dc970b74767f19372d61af8")]
    [InlineData("id: 550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("https://example.jp/a@b:c")]
    [InlineData("暗証番号を入力し、確認を押す。")]
    public void Placeholders_and_prose_are_none(string text) => Fixture.Of(FindingType.Secret, text).ShouldBeEmpty();

    private static string Body(TokenAlphabet alphabet, int length) => Repeat(alphabet switch
    {
        TokenAlphabet.Hex => "a7b9c2d4e6f8a1c3e5b7d9f2",
        TokenAlphabet.Upper => "A7B9C2D4E6F8G1H3J5K7M9N2",
        _ => Filler,
    }, length);

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];
}
