using CsCheck;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Changes;

namespace UnitTests.Governance.Organizations;

public sealed class OrganizationChangesTests
{
    private static readonly DateOnly Today = Town.Today;

    [Fact]
    public void A_division_is_never_put_below_itself()
    {
        var below = Town.After(Town.Organization, Town.Organization.OpenDivision(new Division(Town.New(800), "係", Town.Office)));

        Town.CodeOf(below.ChangeDivision(below.Divisions[Town.Office] with { ParentId = Town.New(800) })).ShouldBe("SK1361");
        Town.CodeOf(below.ChangeDivision(below.Divisions[Town.Office] with { ParentId = Town.Office })).ShouldBe("SK1361");
        Town.CodeOf(below.AbolishDivision(Town.Office, Today, null)).ShouldBe("SK1362");
    }

    [Fact]
    public void What_stands_in_an_abolished_division_ends_with_it()
    {
        var abolished = Town.After(Town.Organization, Town.Organization.AbolishDivision(Town.Welfare, Today.AddDays(3), Town.Office));

        abolished.PostsOf(Town.Caseworker, Today.AddDays(3)).ShouldNotBeEmpty();
        abolished.PostsOf(Town.Caseworker, Today.AddDays(4)).ShouldBeEmpty();
        abolished.Divisions[Town.Welfare].SuccessorId.ShouldBe(Town.Office);
        Town.CodeOf(abolished.Assign(Town.Clerk, Town.WelfarePost, Today.AddDays(5), keepOthers: true)).ShouldBe("SK1369");
    }

    [Fact]
    public void The_work_of_an_abolished_post_goes_to_its_successor_and_never_round_in_a_ring()
    {
        var abolished = Town.After(Town.Organization, Town.Organization.AbolishPost(Town.WelfarePost, Today, Town.ClerkPost));

        abolished.CurrentPost(Town.WelfarePost, Today.AddDays(1)).ShouldBe(Town.ClerkPost);
        Town.CodeOf(abolished.AbolishPost(Town.ClerkPost, Today, Town.WelfarePost)).ShouldBe("SK1370");
    }

    [Fact]
    public void An_absence_is_entered_by_the_person_their_head_or_an_administrator()
    {
        var absence = new Absence(Town.New(810), Town.Clerk, Today.AddDays(1), Today.AddDays(5));

        Town.CodeOf(Town.Organization.RecordAbsence(absence, Town.Caseworker, Today)).ShouldBe("SK1006");
        Town.CodeOf(Town.Organization.RecordAbsence(absence with { Until = Today }, Town.Clerk, Today)).ShouldBe("SK1702");
        var recorded = Town.After(Town.Organization, Town.Organization.RecordAbsence(absence, Town.Clerk, Today));
        recorded.IsAbsent(Town.Clerk, Today.AddDays(5)).ShouldBeTrue();
        Town.CodeOf(recorded.RecordAbsence(absence with { Id = Town.New(811), From = Today.AddDays(5), Until = Today.AddDays(9) }, Town.Clerk, Today)).ShouldBe("SK1365");
        var later = Today.AddDays(3);
        var shortened = Town.After(recorded, recorded.CancelAbsence(absence.Id, Town.Clerk, later));
        shortened.IsAbsent(Town.Clerk, later.AddDays(-1)).ShouldBeTrue();
        shortened.IsAbsent(Town.Clerk, later).ShouldBeFalse();
        Town.CodeOf(shortened.CancelAbsence(absence.Id, Town.Clerk, later)).ShouldBe("SK1364");
    }

    [Fact]
    public void A_vacant_post_that_carries_a_role_or_manages_a_permit_is_named()
    {
        var last = Today.AddDays(2);
        var left = Town.After(Town.Organization, Town.Organization.EndAssignment(Town.Caseworker, Town.WelfarePost, last));

        left.Vacancies(last, new HashSet<Guid> { Town.WelfarePost }).ShouldNotContain(v => v.Post.Id == Town.WelfarePost);
        left.Vacancies(last.AddDays(1), new HashSet<Guid>()).ShouldNotContain(v => v.Post.Id == Town.WelfarePost);
        var vacancy = left.Vacancies(last.AddDays(1), new HashSet<Guid> { Town.WelfarePost }).Single(v => v.Post.Id == Town.WelfarePost);
        (vacancy.Since, vacancy.Manages).ShouldBe((last.AddDays(1), true));
        var succeeded = Town.After(left, left.AbolishPost(Town.WelfarePost, last, Town.ClerkPost));
        succeeded.Vacancies(last.AddDays(1), new HashSet<Guid> { Town.WelfarePost }).ShouldNotContain(v => v.Post.Id == Town.WelfarePost);
    }

    [Fact]
    public void Deputies_are_laid_down_from_a_day_and_never_twice()
    {
        var order = new DeputyOrder(Town.WelfarePost, [Town.ClerkPost], Today);

        Town.CodeOf(Town.Organization.SetDeputies(order with { DeputyPostIds = [Town.WelfarePost] })).ShouldBe("SK1366");
        Town.CodeOf(Town.Organization.SetDeputies(order with { DeputyPostIds = [Town.ClerkPost, Town.ClerkPost] })).ShouldBe("SK1366");
        var set = Town.After(Town.Organization, Town.Organization.SetDeputies(order));
        set.DeputiesOf(Town.WelfarePost, Today.AddDays(-1)).ShouldBeEmpty();
        set.DeputiesOf(Town.WelfarePost, Today).ShouldBe([Town.ClerkPost]);
        Town.CodeOf(set.SetDeputies(order)).ShouldBe("SK1004");
    }

    [Fact]
    public void Whatever_is_commanded_the_tree_has_no_ring_one_head_and_an_administrator() =>
        Gen.Int[0, 1_000_000].Array[0, 25].Sample(seeds =>
        {
            var town = Town.Organization;
            foreach (var seed in seeds)
            {
                var act = Command(town, new Random(seed));
                if (!act.Refused) town = Town.After(town, act);
            }

            foreach (var id in town.Divisions.Keys) town.Above(id).Take(town.Divisions.Count + 1).Count().ShouldBeLessThanOrEqualTo(town.Divisions.Count);
            town.Posts.Values.Where(p => p.IsHead && p.Until is null).GroupBy(p => p.DivisionId).ShouldAllBe(g => g.Count() == 1);
            town.PostsWith(Role.Administrator, Today.AddYears(1)).SelectMany(p => town.HoldersOf(p.Id, Today.AddYears(1))).ShouldNotBeEmpty();
            foreach (var held in town.Assignments.GroupBy(a => (a.PersonId, a.PostId)))
            {
                foreach (var (one, other) in held.SelectMany((a, i) => held.Skip(i + 1).Select(b => (a, b)))) (one.Covers(other.From) || other.Covers(one.From)).ShouldBeFalse();
            }
        }, iter: 300);

    private static Result<Act> Command(Organization town, Random random)
    {
        T One<T>(IEnumerable<T> all) => all.OrderBy(_ => random.Next()).First();
        var (division, post, person, day) = (One(town.Divisions.Keys), One(town.Posts.Keys), One(town.People.Keys), Today.AddDays(random.Next(0, 200)));
        return random.Next(9) switch
        {
            0 => town.OpenDivision(new Division(Guid.NewGuid(), "課", division)),
            1 => town.ChangeDivision(town.Divisions[division] with { ParentId = One(town.Divisions.Keys) }),
            2 => town.CreatePost(new Post(Guid.NewGuid(), division, "職", random.Next(2) == 0)),
            3 => town.ChangePost(town.Posts[post] with { DivisionId = division, IsHead = random.Next(2) == 0 }),
            4 => town.Assign(person, post, day, random.Next(2) == 0),
            5 => town.EndAssignment(person, post, day),
            6 => town.AbolishPost(post, day, random.Next(2) == 0 ? One(town.Posts.Keys) : null),
            7 => town.AbolishDivision(division, day, null),
            _ => town.GiveRole(Role.Administrator, post, day),
        };
    }
}
