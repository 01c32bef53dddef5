using Sekisho.Governance.Keys;

namespace UnitTests.Governance.Keys;

public sealed class AccessKeyTests
{
    private static readonly KeySecret Secret = KeySecret.Create();

    [Theory]
    [InlineData(null, 30, "SK1005")]
    [InlineData("　", 30, "SK1005")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", 30, "SK1005")]
    [InlineData("鍵", 0, "SK1501")]
    [InlineData("鍵", -1, "SK1501")]
    [InlineData("鍵", 367, "SK1501")]
    [InlineData("鍵", 366, null)]
    [InlineData("鍵", 1, null)]
    public void A_key_has_a_name_and_lives_at_most_a_year(string? name, int days, string? code) =>
        Town.CodeOf(AccessKey.Issue(Town.New(50), Town.Id, name, Secret, Town.At.AddDays(days), Town.By(Town.Clerk), Town.At)).ShouldBe(code);

    [Fact]
    public void It_opens_until_it_expires_or_is_revoked()
    {
        var key = Issued();

        key.IsValidAt(key.ExpiresAt.AddTicks(-1)).ShouldBeTrue();
        key.IsValidAt(key.ExpiresAt).ShouldBeFalse();
        Town.After(key, key.Revoke(Town.By(Town.Clerk), Town.At)).IsValidAt(Town.At).ShouldBeFalse();
    }

    [Fact]
    public void Its_owner_revokes_it_once_to_others_it_does_not_exist()
    {
        var key = Issued();

        Town.CodeOf(key.Revoke(Town.By(Town.Administrator), Town.At)).ShouldBe("SK1001");
        Town.CodeOf(Town.After(key, key.Revoke(Town.By(Town.Clerk), Town.At)).Revoke(Town.By(Town.Clerk), Town.At)).ShouldBe("SK1004");
    }

    [Fact]
    public void Neither_event_nor_state_holds_the_secret()
    {
        var act = AccessKey.Issue(Town.New(50), Town.Id, "鍵", Secret, Town.At.AddDays(30), Town.By(Town.Clerk), Town.At).Value;

        Cases.Applications.Text((object)act.Events[0]).ShouldNotContain(Secret.Text);
        Cases.Applications.Text(Issued()).ShouldNotContain(Secret.Text);
        Issued().Hash.ShouldBe(KeySecret.HashOf(Secret.Text));
    }

    private static AccessKey Issued() => Town.After<AccessKey>(null, AccessKey.Issue(Town.New(50), Town.Id, " 鍵 ", Secret, Town.At.AddDays(30), Town.By(Town.Clerk), Town.At));
}
