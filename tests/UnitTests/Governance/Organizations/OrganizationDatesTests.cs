using Sekisho.Governance.Organizations;

namespace UnitTests.Governance.Organizations;

public sealed class OrganizationDatesTests
{
    [Fact]
    public void A_transfer_takes_effect_on_its_day_and_ends_the_other_posts_the_day_before()
    {
        var day = Town.Today.AddDays(5);
        var moved = Town.After(Town.Organization, Town.Organization.Assign(Town.Clerk, Town.WelfarePost, day, keepOthers: false));

        Posts(moved, day.AddDays(-1)).ShouldBe([Town.ClerkPost]);
        Posts(moved, day).ShouldBe([Town.WelfarePost]);
        moved.DivisionOf(Town.Clerk, day).ShouldNotBeNull().Id.ShouldBe(Town.Welfare);
        moved.HoldersOf(Town.WelfarePost, day).Select(p => p.Id).ShouldBe([Town.Caseworker, Town.Clerk], ignoreOrder: true);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1999-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("9999-12-31")]
    public void A_year_typed_wrongly_is_refused(string typed)
    {
        var (town, day) = (Town.Organization, DateOnly.ParseExact(typed, "O", System.Globalization.CultureInfo.InvariantCulture));

        Town.CodeOf(town.RegisterPerson(new Person(Town.New(88), "新人", "", "new@example.jp"), Town.ClerkPost, day)).ShouldBe("SK1354");
        Town.CodeOf(town.Assign(Town.Clerk, Town.WelfarePost, day, keepOthers: true)).ShouldBe("SK1354");
        Town.CodeOf(town.EndAssignment(Town.Clerk, Town.ClerkPost, day)).ShouldBe("SK1354");
        Town.CodeOf(town.GiveRole(Role.Auditor, Town.WelfarePost, day)).ShouldBe("SK1354");
        Town.CodeOf(town.EndRole(Role.Chief, Town.ChiefPost, day)).ShouldBe("SK1354");
    }

    [Fact]
    public void The_last_day_that_counts_ends_a_post() =>
        Town.Organization.EndAssignment(Town.Clerk, Town.ClerkPost, Sekisho.Governance.Calendars.Days.Last).Refused.ShouldBeFalse();

    [Fact]
    public void A_concurrent_post_comes_beside_the_main_one()
    {
        var both = Town.After(Town.Organization, Town.Organization.Assign(Town.Clerk, Town.WelfarePost, Town.Today, keepOthers: true));

        Posts(both, Town.Today).ShouldBe([Town.ClerkPost, Town.WelfarePost]);
        both.DivisionOf(Town.Clerk, Town.Today).ShouldNotBeNull().Id.ShouldBe(Town.Office);
    }

    [Fact]
    public void A_role_goes_with_the_post_from_day_to_day()
    {
        var given = Town.After(Town.Organization, Town.Organization.GiveRole(Role.Auditor, Town.WelfarePost, Town.Today));
        var ended = Town.After(given, given.EndRole(Role.Auditor, Town.WelfarePost, Town.Today.AddDays(3)));

        given.PostFor(Town.Caseworker, Role.Auditor, Town.Today.AddDays(-1)).ShouldBeNull();
        ended.PostFor(Town.Caseworker, Role.Auditor, Town.Today.AddDays(3)).ShouldNotBeNull().Id.ShouldBe(Town.WelfarePost);
        ended.PostFor(Town.Caseworker, Role.Auditor, Town.Today.AddDays(4)).ShouldBeNull();
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var town = Town.Organization;

        Town.CodeOf(town.OpenDivision(new Division(Guid.NewGuid(), " ", null))).ShouldBe("SK1005");
        Town.CodeOf(town.OpenDivision(new Division(Guid.NewGuid(), "新課", Guid.NewGuid()))).ShouldBe("SK1001");
        Town.CodeOf(town.CreatePost(new Post(Guid.NewGuid(), Town.Office, "", false))).ShouldBe("SK1005");
        Town.CodeOf(town.CreatePost(new Post(Guid.NewGuid(), Guid.NewGuid(), "主事", false))).ShouldBe("SK1001");
        Town.CodeOf(town.CreatePost(new Post(Guid.NewGuid(), Town.Office, "第二課長", true))).ShouldBe("SK1301");
        Town.CodeOf(town.RegisterPerson(new Person(Guid.NewGuid(), "", "", "a@example.jp"), Town.ClerkPost, Town.Today)).ShouldBe("SK1005");
        Town.CodeOf(town.RegisterPerson(new Person(Guid.NewGuid(), "新人", "", "example.jp"), Town.ClerkPost, Town.Today)).ShouldBe("SK1302");
        Town.CodeOf(town.RegisterPerson(new Person(Guid.NewGuid(), "新人", "", town.People[Town.Clerk].Mail.ToUpperInvariant()), Town.ClerkPost, Town.Today)).ShouldBe("SK1303");
        Town.CodeOf(town.RegisterPerson(new Person(Guid.NewGuid(), "新人", "", "new@example.jp"), Guid.NewGuid(), Town.Today)).ShouldBe("SK1001");
        Town.CodeOf(town.Assign(Town.Clerk, Town.ClerkPost, Town.Today, keepOthers: true)).ShouldBe("SK1304");
        Town.CodeOf(town.Assign(Guid.NewGuid(), Town.ClerkPost, Town.Today, keepOthers: true)).ShouldBe("SK1001");
        Town.CodeOf(town.GiveRole(Role.DivisionHead, Town.ClerkPost, Town.Today)).ShouldBe("SK1305");
        Town.CodeOf(town.GiveRole(Role.Chief, Town.ChiefPost, Town.Today)).ShouldBe("SK1304");
        Town.CodeOf(town.EndRole(Role.Auditor, Town.ChiefPost, Town.Today)).ShouldBe("SK1001");
        Town.CodeOf(town.EndRole(Role.Administrator, Town.AdministratorPost, Town.Today)).ShouldBe("SK1306");
    }

    [Fact]
    public void A_persons_event_names_nobody()
    {
        var act = Town.Organization.RegisterPerson(new Person(Town.New(60), "架空 花子", "カクウ ハナコ", "hanako@example.jp"), Town.ClerkPost, Town.Today).Value;

        foreach (object e in act.Events) Cases.Applications.Text(e).ShouldSatisfyAllConditions(t => t.ShouldNotContain("花子"), t => t.ShouldNotContain("hanako"));
    }

    private static IEnumerable<Guid> Posts(Organization organization, DateOnly date) => organization.PostsOf(Town.Clerk, date).Select(p => p.Id);
}
