using Sekisho.Governance.Organizations;

namespace UnitTests.Governance.Organizations;

public sealed class OrganizationLeavingTests
{
    private static Organization Left => Town.After(Town.Organization, Town.Organization.EndAssignment(Town.Clerk, Town.ClerkPost, Town.Today.AddDays(-1)));

    [Fact]
    public void Who_left_is_forgotten_and_stays_so()
    {
        Left.LeftBefore(Town.Today).Select(l => l.Person.Id).ShouldBe([Town.Clerk]);

        var after = Town.After(Left, Left.Forget(Town.Clerk, null, "退職", Town.By(Town.Chief), Town.At));

        after.People[Town.Clerk].ShouldBe(Person.Forgotten(Town.Clerk));
        after.LeftBefore(Town.Today).ShouldBeEmpty();
        Town.CodeOf(after.Forget(Town.Clerk, null, "退職", Town.By(Town.Chief), Town.At)).ShouldBe("SK1817");
        Town.CodeOf(after.ChangePerson(new Person(Town.Clerk, "主事", "", ""))).ShouldBe("SK1817");
        Town.CodeOf(after.Assign(Town.Clerk, Town.ClerkPost, Town.Today, false)).ShouldBe("SK1817");
    }

    [Fact]
    public void Who_is_there_or_has_something_under_way_is_not()
    {
        Town.CodeOf(Town.Organization.Forget(Town.Clerk, null, "退職", Town.By(Town.Chief), Town.At)).ShouldBe("SK1815");
        Town.CodeOf(Left.Forget(Town.Clerk, "進行中の利用申請", "退職", Town.By(Town.Chief), Town.At)).ShouldBe("SK1816");
        Town.CodeOf(Left.Forget(Town.Clerk, null, " ", Town.By(Town.Chief), Town.At)).ShouldBe("SK1003");
        Town.CodeOf(Left.Forget(Town.Clerk, null, "退職", Town.By(Town.Administrator), Town.At)).ShouldBe("SK1006");
    }
}
