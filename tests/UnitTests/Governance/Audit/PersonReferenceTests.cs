using Sekisho.Governance.Audit;

namespace UnitTests.Governance.Audit;

public sealed class PersonReferenceTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, PersonReference.SaltBytes).Select(i => (byte)i)];

    [Fact]
    public void It_is_SHA_256_over_salt_and_id_and_does_not_change_between_versions() =>
        PersonReference.Of(Salt, new Guid("40000000-0000-7000-8000-000000000001")).ShouldBe("fd0642b794f25f9913ae4038c02e07b26e17c022d5c98a6ce87a636ee31cf552");

    [Fact]
    public void Another_salt_or_another_person_gives_another_reference()
    {
        var reference = PersonReference.Of(Salt, Town.Clerk);

        PersonReference.Of([.. Salt.Reverse()], Town.Clerk).ShouldNotBe(reference);
        PersonReference.Of(Salt, Town.Head).ShouldNotBe(reference);
        PersonReference.Of(Salt, Town.Clerk).ShouldBe(reference);
    }
}
