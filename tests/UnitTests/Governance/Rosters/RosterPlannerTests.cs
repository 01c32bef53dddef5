using CsCheck;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rosters;

namespace UnitTests.Governance.Rosters;

public sealed class RosterPlannerTests
{
    private static readonly DateOnly Day = Town.Today.AddDays(1);
    private static readonly Dictionary<string, Role> Titles = new() { ["許可権限者"] = Role.Decider, ["Decider"] = Role.Decider, ["監査人"] = Role.Auditor, ["Administrator"] = Role.Administrator, ["Chief"] = Role.Chief };

    [Fact]
    public void What_was_exported_changes_nothing_when_it_is_imported()
    {
        var plan = Plan(Town.Organization, Exported(Town.Organization, Town.Today), Town.Today, complete: true);

        plan.Faults.ShouldBeEmpty();
        plan.Changes.ShouldBeEmpty();
        plan.Unchanged.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Any_organisation_goes_round_without_a_change() =>
        Gen.Int[0, 1_000_000].Sample(seed =>
        {
            var town = Random(new Random(seed));
            var plan = Plan(town, Exported(town, Town.Today), Town.Today, complete: true);
            plan.Faults.ShouldBeEmpty();
            plan.Changes.ShouldBeEmpty();
        }, iter: 200);

    [Fact]
    public void A_row_of_a_person_ends_what_it_does_not_name()
    {
        var plan = Plan(Town.Organization, [Table(RosterKind.Assignments, [Mail(Town.Clerk), "", Name(Town.Welfare), Title(Town.WelfarePost), "", ""])], Day);
        var moved = After(Town.Organization, plan);

        plan.Faults.ShouldBeEmpty();
        plan.Lines.Select(l => l.Effect).ShouldBe([RosterEffect.Ended, RosterEffect.Added], ignoreOrder: true);
        moved.PostsOf(Town.Clerk, Day.AddDays(-1)).Select(p => p.Id).ShouldBe([Town.ClerkPost]);
        moved.PostsOf(Town.Clerk, Day).Select(p => p.Id).ShouldBe([Town.WelfarePost]);
        moved.PostsOf(Town.Caseworker, Day).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_row_without_a_post_is_somebody_who_leaves() =>
        After(Town.Organization, Plan(Town.Organization, [Table(RosterKind.Assignments, [Mail(Town.Clerk), "", "", "", "", ""])], Day)).PostsOf(Town.Clerk, Day).ShouldBeEmpty();

    [Fact]
    public void A_new_division_with_its_posts_and_people_comes_in_one_file_in_any_order()
    {
        var plan = Plan(
            Town.Organization,
            [
                Table(RosterKind.Divisions, ["D2", "給付係", "D1", "", "", ""], ["D1", "新福祉課", "", "", "", ""]),
                Table(RosterKind.Posts, ["D1", "新福祉課長", "○", "", "", ""], ["D2", "係長", "", "", "", ""]),
                Table(RosterKind.People, ["001", "新 花子", "しん はなこ", "", "会計年度任用職員", "なし"]),
                Table(RosterKind.Assignments, ["001", "", "D2", "係長", "", "2027-03-31"]),
                Table(RosterKind.Roles, ["監査人", "D1", "新福祉課長", "", ""]),
                Table(RosterKind.Deputies, ["D1", "新福祉課長", "1", "D2", "係長", ""]),
                Table(RosterKind.Trainings, ["001", "", "2", "2026-10-01", ""]),
            ],
            Day);
        var after = After(Town.Organization, plan);

        plan.Faults.ShouldBeEmpty();
        var person = after.People.Values.Single(p => p.StaffNumber == "001");
        (person.Employment, person.HasTerminal, person.Mail).ShouldBe((Employment.FiscalYear, false, ""));
        after.DivisionOf(person.Id, Day)!.Code.ShouldBe("D2");
        after.TrainingLevelOf(person.Id, Day).ShouldBe(2);
        var head = after.PostsWith(Role.Auditor, Day).Single(p => p.Title == "新福祉課長");
        after.FirstDeputy(head.Id, Day)!.Value.Person.ShouldBe(person);
    }

    [Fact]
    public void Rows_in_error_are_named_by_line_and_nothing_is_planned_for_them()
    {
        var plan = Plan(
            Town.Organization,
            [
                Table(RosterKind.Divisions, ["", "", "", "", "", ""], ["", "係", "ない課", "", "", ""], ["", "委員会", "", "何か", "", ""]),
                Table(RosterKind.People, ["", "名 前", "", "mail", "", ""], ["", "名 前", "", Mail(Town.Clerk), "", ""], ["", "名 前", "", Mail(Town.Clerk), "", ""]),
                Table(RosterKind.Assignments, ["だれか", "", "", "", "", ""], [Mail(Town.Clerk), "", Name(Town.Welfare), Title(Town.WelfarePost), "あした", ""]),
                Table(RosterKind.Roles, ["ない役割", Name(Town.Welfare), Title(Town.WelfarePost), "", ""]),
            ],
            Day);

        plan.Faults.Select(f => (f.File, f.Line, f.Refusal.Code)).ShouldBe(
            [
                ("Divisions", 2, "SK1005"), ("Divisions", 3, "SK1381"), ("Divisions", 4, "SK1380"), ("People", 2, "SK1302"), ("People", 4, "SK1383"),
                ("Assignments", 2, "SK1381"), ("Assignments", 3, "SK1384"), ("Roles", 2, "SK1380"),
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("2027-04-01")]
    [InlineData("2027/4/1")]
    [InlineData("令和9年4月1日")]
    [InlineData("R9.4.1")]
    [InlineData("２０２７年４月１日")]
    public void Dates_are_read_as_offices_write_them(string text)
    {
        RosterDate.TryRead(text, out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2027, 4, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2027-02-30")]
    [InlineData("1999-12-31")]
    [InlineData("四月一日")]
    public void Other_texts_are_no_dates(string text) => RosterDate.TryRead(text, out _).ShouldBeFalse();

    internal static RosterTable Table(RosterKind kind, params IReadOnlyList<string>[] rows) =>
        new(kind, [.. rows.Select((r, i) => new RosterRow(kind.ToString(), i + 2, [.. r]))]);

    private static IEnumerable<RosterTable> Exported(Organization town, DateOnly date) =>
        Enum.GetValues<RosterKind>().Select(kind => Table(kind, [.. RosterWriter.Rows(town, date, kind, role => role.Code)]));

    private static RosterPlan Plan(Organization town, IEnumerable<RosterTable> tables, DateOnly day, bool complete = false) =>
        RosterPlanner.Plan(town, tables, day, complete, Enumerable.ToDictionary(Titles.Values.Append(new Role("Examiner")).Append(Role.Ciso).Distinct(), r => r.Code, r => r).Concat(Titles).DistinctBy(p => p.Key).ToDictionary(), Guid.NewGuid);

    private static Organization After(Organization town, RosterPlan plan) => Organization.Fold(town, new OrganizationEvent.Reorganized(null, plan.Changes));

    private static string Mail(Guid person) => Town.Organization.People[person].Mail;

    private static string Name(Guid division) => Town.Organization.Divisions[division].Name;

    private static string Title(Guid post) => Town.Organization.Posts[post].Title;

    private static Organization Random(Random random)
    {
        var town = Town.Organization;
        string[] names = ["総務課", "税務課", "庶務係"];
        for (var i = 0; i < 25; i++)
        {
            T One<T>(IEnumerable<T> all) => all.OrderBy(_ => random.Next()).First();
            var (division, post, person, day) = (One(town.Divisions.Keys), One(town.Posts.Keys), One(town.People.Keys), Town.Today.AddDays(random.Next(-50, 100)));
            var act = random.Next(8) switch
            {
                0 => town.OpenDivision(new Division(Guid.NewGuid(), One(names) + i, division, One(Enum.GetValues<DivisionKind>()), Code: random.Next(2) == 0 ? "C" + i : null)),
                1 => town.CreatePost(new Post(Guid.NewGuid(), division, One(["主事", "係長"]), random.Next(4) == 0)),
                2 => town.RegisterPerson(new Person(Guid.NewGuid(), "人" + random.Next(3), "", random.Next(2) == 0 ? $"p{i}@example.jp" : "", "N" + i, One(Enum.GetValues<Employment>()), random.Next(2) == 0), post, day),
                3 => town.Assign(person, post, day, random.Next(2) == 0),
                4 => town.EndAssignment(person, post, day),
                5 => town.SetDeputies(new DeputyOrder(post, [One(town.Posts.Keys)], day)),
                6 => town.RecordTraining(new Training(person, random.Next(1, 4), day, null)),
                _ => town.GiveRole(Role.Auditor, post, day),
            };
            if (!act.Refused) town = Town.After(town, act);
        }

        return town;
    }
}
