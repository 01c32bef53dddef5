using System.Security.Cryptography;
using System.Text;
using Sekisho.Governance.Keys;

namespace UnitTests.Governance.Keys;

public sealed class KeySecretTests
{
    [Fact]
    public void A_secret_has_256_random_bits_and_is_never_printed()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => KeySecret.Create()).ToList();

        secrets.Select(s => s.Text).Distinct().Count().ShouldBe(100);
        foreach (var secret in secrets)
        {
            secret.Text.Length.ShouldBe("sekisho-".Length + 43);
            secret.Text.ShouldStartWith(secret.Prefix);
            secret.ToString().ShouldBe(secret.Text[..14] + "…");
        }
    }

    [Fact]
    public void It_is_looked_up_by_its_SHA_256()
    {
        KeySecret.HashOf("sekisho-abc").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sekisho-abc"))));
        KeySecret.HashOf("").ShouldBe(Convert.ToHexStringLower(SHA256.HashData([])));
    }

    [Fact]
    public void What_is_far_too_long_for_a_key_has_no_hash()
    {
        KeySecret.HashOf(new string('a', 1024)).Length.ShouldBe(64);
        KeySecret.HashOf(new string('a', 1025)).ShouldBe("");
        KeySecret.HashOf(new string('鍵', 1_000_000)).ShouldBe("");
    }
}
