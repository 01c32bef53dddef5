using Sekisho.Governance.Permits;

namespace UnitTests.Governance.Permits;

public sealed class UserScopeTests
{
    [Fact]
    public void A_division_includes_those_below_it_and_not_those_beside_or_above()
    {
        Included(UserScope.OfDivision(Town.Department)).ShouldBe([Town.Director, Town.Head, Town.Clerk, Town.Decider, Town.Chief, Town.Administrator]);
        Included(UserScope.OfDivision(Town.Office)).ShouldBe([Town.Head, Town.Clerk, Town.Administrator]);
        Included(new UserScope([], [Town.ClerkPost], [Town.Caseworker])).ShouldBe([Town.Clerk, Town.Caseworker]);
        Included(new UserScope([], [], [])).ShouldBeEmpty();

        static IEnumerable<Guid> Included(UserScope scope) => Town.Organization.People.Keys.Where(p => scope.Includes(Town.Organization, p, Town.Today)).Order();
    }

    [Fact]
    public void A_transfer_changes_it_on_its_day_by_itself()
    {
        var transfer = Town.Today.AddDays(7);
        var moved = Town.After(Town.Organization, Town.Organization.Assign(Town.Clerk, Town.WelfarePost, transfer, keepOthers: false));

        UserScope.OfDivision(Town.Office).Includes(moved, Town.Clerk, transfer.AddDays(-1)).ShouldBeTrue();
        UserScope.OfDivision(Town.Office).Includes(moved, Town.Clerk, transfer).ShouldBeFalse();
        UserScope.OfDivision(Town.Welfare).Includes(moved, Town.Clerk, transfer.AddDays(-1)).ShouldBeFalse();
        UserScope.OfDivision(Town.Welfare).Includes(moved, Town.Clerk, transfer).ShouldBeTrue();
    }

    [Fact]
    public void Who_left_the_body_is_in_no_scope_even_by_name()
    {
        UserScope.OfPersons(Town.Clerk).Includes(Town.Organization, Town.Clerk, new DateOnly(2020, 3, 31)).ShouldBeFalse();
        UserScope.OfPersons(Town.New(999)).Includes(Town.Organization, Town.New(999), Town.Today).ShouldBeFalse();
    }
}
