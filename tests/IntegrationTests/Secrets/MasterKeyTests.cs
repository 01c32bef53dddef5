using System.Security.Cryptography;
using CsCheck;
using Sekisho.Storage.Secrets;

namespace Sekisho.IntegrationTests.Secrets;

public sealed class MasterKeyTests
{
    private static readonly MasterKey Key = MasterKey.Parse(Convert.ToBase64String(new byte[32]));
    private static readonly MasterKey Other = MasterKey.Parse(MasterKey.Create());

    [Fact]
    public void What_is_sealed_opens_with_the_same_key_for_the_same_purpose_alone() => Gen.String.Sample(text =>
    {
        var sealedText = Key.Seal("a", text);
        Key.Open("a", sealedText).ShouldBe(System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
        Should.Throw<CryptographicException>(() => Key.Open("b", sealedText));
        Should.Throw<CryptographicException>(() => Other.Open("a", sealedText));
    }, iter: 50);

    [Fact]
    public void The_same_text_is_never_sealed_twice_alike()
    {
        Key.Seal("sk-secret").ShouldNotBe(Key.Seal("sk-secret"));
        Key.Seal("sk-secret").ShouldNotContain("secret");
        Key.Open(Key.Seal("sk-secret")).ShouldBe("sk-secret");
    }

    [Fact]
    public void Every_changed_or_missing_character_is_noticed()
    {
        var sealedText = Key.Seal("sk-secret");
        for (var i = 0; i < sealedText.Length; i++)
        {
            var changed = sealedText[..i] + (sealedText[i] == 'A' ? 'B' : 'A') + sealedText[(i + 1)..];
            Should.Throw<CryptographicException>(() => Key.Open(changed), changed);
            Should.Throw<CryptographicException>(() => Key.Open(sealedText[..i]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("これは鍵ではない")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_file_that_holds_no_key_is_refused(string text) => Should.Throw<FormatException>(() => MasterKey.Parse(text));

    [Fact]
    public void A_passphrase_makes_the_same_key_for_the_same_installation()
    {
        Should.Throw<FormatException>(() => MasterKey.FromPassphrase(new string('x', 19), "a"));
        var sealedText = MasterKey.FromPassphrase("a long enough passphrase", "a").Seal("text");

        MasterKey.FromPassphrase("a long enough passphrase", "a").Open(sealedText).ShouldBe("text");
        Should.Throw<CryptographicException>(() => MasterKey.FromPassphrase("a long enough passphrase", "b").Open(sealedText));
        Should.Throw<CryptographicException>(() => MasterKey.FromPassphrase("a long enough passphrasE", "a").Open(sealedText));
    }
}
