using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Permits;

public sealed class NarrowingTests
{
    private static readonly RuleSet Rules = Town.Rules with { NarrowingByNotice = true };
    private static readonly Permit Given = Town.PermitFor(Town.Local, 2) with { Users = new UserScope([Town.Office], [Town.WelfarePost], [Town.Director, Town.Decider]) };

    [Fact]
    public void Its_manager_or_the_head_notifies_less_use_and_nobody_else()
    {
        var less = new Narrowing(Given.Users with { Persons = [Town.Director] }, 1, Town.Today.AddDays(3));
        foreach (var person in Town.Organization.People.Keys)
        {
            var act = Given.Narrow(less, "異動のため", Rules, Town.Organization, Town.By(person), Town.At);
            if (person != Town.Head && person != Town.Director) act.Refusal.ShouldNotBeNull().Code.ShouldBe("SK1006");
            else act.Refused.ShouldBeFalse();
        }

        var after = Town.After(Given, Given.Narrow(less, "異動のため", Rules, Town.Organization, Town.By(Town.Head), Town.At));
        (after.Users, after.MaximumLevel, after.Until).ShouldBe((less.Users, 1, less.Until));
    }

    [Fact]
    public void What_would_widen_leads_to_an_application()
    {
        Code(With(Given.Users with { Persons = [Town.Clerk] })).ShouldBe("SK1308");
        Code(With(Given.Users with { Divisions = [Town.Department] })).ShouldBe("SK1308");
        Code(With(Given.Users with { Posts = [Town.DirectorPost] })).ShouldBe("SK1308");
        Code(With(Given.Users) with { MaximumLevel = 3 }).ShouldBe("SK1308");
        Code(With(Given.Users) with { Until = Given.Until.AddDays(1) }).ShouldBe("SK1308");
        Code(With(new UserScope([], [Town.ClerkPost], []))).ShouldBeNull("a post in the division");
    }

    [Fact]
    public void Nothing_no_day_no_reason_nobody_and_rules_that_ask_for_a_decision_are_refused()
    {
        Code(With(Given.Users)).ShouldBe("SK1004");
        Code(With(UserScope.OfPersons())).ShouldBe("SK1310");
        Code(With(Given.Users) with { Until = Town.Today.AddDays(-1) }).ShouldBe("SK1309");
        Town.CodeOf((Given with { GoesOn = true }).Narrow(With(Given.Users) with { Until = Town.Today }, "理由", Rules, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1309");
        Town.CodeOf(Given.Narrow(With(Given.Users) with { MaximumLevel = 1 }, " ", Rules, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1003");
        Town.CodeOf(Given.Narrow(With(Given.Users) with { MaximumLevel = 1 }, "理由", Rules with { NarrowingByNotice = false }, Town.Organization, Town.By(Town.Head), Town.At)).ShouldBe("SK1307");
        Town.CodeOf(Given.Narrow(With(Given.Users) with { MaximumLevel = 1 }, "理由", Rules, Town.Organization, Town.By(Town.Head), JapanTime.StartOf(Given.Until.AddDays(1)))).ShouldBe("SK1004");
    }

    [Fact]
    public void After_the_transfers_its_manager_confirms_the_users_once_a_year()
    {
        var april = JapanTime.StartOf(new DateOnly(2027, 4, 2));
        var going = Given with { Until = new DateOnly(2028, 3, 31) };
        var left = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Director, Town.DirectorPost, new DateOnly(2027, 3, 31)));
        TransferCheck.Of(going, left, new DateOnly(2027, 3, 31)).ShouldBeEmpty();
        TransferCheck.IsOwed(going, left, new DateOnly(2027, 3, 31)).ShouldBeFalse();
        TransferCheck.Of(going, left, new DateOnly(2027, 4, 1)).ShouldBe([new TransferRemark(TransferRemarkKind.PersonLeft, Town.Director)]);
        TransferCheck.IsOwed(going, left, new DateOnly(2027, 4, 1)).ShouldBeTrue();
        TransferCheck.IsOwed(going, Town.Organization, new DateOnly(2027, 4, 1)).ShouldBeFalse();

        Town.CodeOf(going.ConfirmUsers(UserScope.OfPersons(Town.Clerk), left, Town.By(Town.Head), april)).ShouldBe("SK1001");
        Town.CodeOf(going.ConfirmUsers(going.Users, left, Town.By(Town.Head), april)).ShouldBe("SK1310");
        Town.CodeOf(going.ConfirmUsers(UserScope.OfPersons(), left, Town.By(Town.Clerk), april)).ShouldBe("SK1006");
        var confirmed = Town.After(going, going.ConfirmUsers(UserScope.OfPersons(Town.Director), left, Town.By(Town.Head), april));

        (confirmed.ConfirmedYear, confirmed.Users).ShouldBe((2027, going.Users with { Persons = [Town.Decider] }));
        TransferCheck.IsOwed(confirmed, left, new DateOnly(2027, 4, 3)).ShouldBeFalse();
        Town.CodeOf(confirmed.ConfirmUsers(UserScope.OfPersons(), left, Town.By(Town.Head), april)).ShouldBe("SK1004");
    }

    [Fact]
    public void Somebody_who_moved_a_post_without_holder_and_a_vacant_manager_are_found()
    {
        var moved = Organization.Fold(Town.Organization, new OrganizationEvent.AssignmentEnded(Town.Director, Town.DirectorPost, new DateOnly(2027, 3, 31)));
        moved = Organization.Fold(moved, new OrganizationEvent.Assigned(new Assignment(Town.Director, Town.ClerkPost, new DateOnly(2027, 4, 1), null)));
        moved = Organization.Fold(moved, new OrganizationEvent.AssignmentEnded(Town.Caseworker, Town.WelfarePost, new DateOnly(2027, 3, 31)));
        moved = Organization.Fold(moved, new OrganizationEvent.AssignmentEnded(Town.Head, Town.HeadPost, new DateOnly(2027, 3, 31)));

        TransferCheck.Of(Given, moved, new DateOnly(2027, 5, 1)).ShouldBe(
        [
            new TransferRemark(TransferRemarkKind.ManagerVacant, Town.HeadPost),
            new TransferRemark(TransferRemarkKind.PostVacant, Town.WelfarePost),
            new TransferRemark(TransferRemarkKind.PersonMoved, Town.Director),
        ]);
    }

    private static Narrowing With(UserScope users) => new(users, Given.MaximumLevel, Given.Until);

    private static string? Code(Narrowing to) => Town.CodeOf(Given.Narrow(to, "理由", Rules, Town.Organization, Town.By(Town.Head), Town.At));
}
