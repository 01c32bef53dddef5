using System.Collections.Immutable;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;

namespace UnitTests.Governance.Cases;

/// <summary>Bodies and rule sets of every kind: two people or eight, trees, concurrent posts, vacancies, transfers on their dates, absences, deputies.</summary>
internal static class RandomBody
{
    private static readonly Role[] OnTheWay = [Role.DivisionHead, Role.DepartmentHead, Role.Examiner, Role.Chief, Role.Ciso, Role.Manager];

    private static readonly DateOnly Long = new(2020, 4, 1);

    public static Organization Organization(Tape tape)
    {
        var divisions = new List<Division>();
        for (var i = 0; i <= tape.Next(4); i++) divisions.Add(new Division(Town.New(100 + i), $"第{i}課", i == 0 || tape.Once(3) ? null : divisions[tape.Next(i)].Id));
        var posts = new List<Post>();
        foreach (var division in divisions)
        {
            if (!tape.Once(4)) Add(division, head: true);
            for (var i = 0; i <= tape.Next(2); i++) Add(division, head: false);
        }

        // Now and then a post is abolished in favour of another.
        if (posts.Count > 1 && tape.Once(3)) posts[0] = posts[0] with { Until = Town.Today.AddDays(tape.Next(20)), SuccessorId = posts[^1].Id };
        var people = Enumerable.Range(0, 2 + tape.Next(7)).Select(i => new Person(Town.New(300 + i), $"職員{i}", "", $"r{i}@example.jp")).ToList();
        var assignments = new List<Assignment>();
        foreach (var (i, person) in people.Index())
        {
            // A seat for each in turn, some a second one, some another from a day on.
            var first = posts[i < posts.Count ? i : tape.Next(posts.Count)].Id;
            DateOnly? until = tape.Once(4) ? Town.Today.AddDays(tape.Next(20)) : null;
            assignments.Add(new Assignment(person.Id, first, Long, until));
            if (tape.Once(3)) assignments.Add(new Assignment(person.Id, tape.Of(posts).Id, Long.AddDays(1), null));
            if (until is { } last && !tape.Once(3)) assignments.Add(new Assignment(person.Id, tape.Of(posts).Id, last.AddDays(1), null));
        }

        var roles = new List<RoleHolding>();
        foreach (var (role, most) in new[] { (Role.Decider, 2), (Role.Examiner, 3), (Role.Chief, 1), (Role.Ciso, 1) })
        {
            for (var i = 0; i < most; i++)
            {
                if (i == 0 ? !tape.Once(8) : tape.Once(2)) roles.Add(new RoleHolding(role, tape.Of(posts).Id, Long, null));
            }
        }

        var absences = people.Where(_ => tape.Once(2)).Select(p => Away(p.Id, Town.Today.AddDays(tape.Next(20) - 2), tape.Next(12))).ToList();
        var deputies = posts.Where(_ => !tape.Once(3)).Select(p => new DeputyOrder(p.Id, [tape.Of(posts).Id, tape.Of(posts).Id], Long)).ToList();
        return Sekisho.Governance.Organizations.Organization.Restore(
            new Body(Town.Id, "試験町", BodyKind.Municipality, null), 1, divisions, posts, people, assignments.DistinctBy(a => (a.PersonId, a.PostId, a.From)), roles.Distinct(), absences, deputies, [], [], ContactList.Empty, WordList.Empty);

        void Add(Division division, bool head) => posts.Add(new Post(Town.New(200 + posts.Count), division.Id, $"職{posts.Count}", head));

        static Absence Away(Guid person, DateOnly from, int days) => new(person, person, from, from.AddDays(days));
    }

    public static RuleSet Rules(Tape tape)
    {
        var standard = Route(tape, "standard", null);
        ImmutableArray<RouteRule> routes = tape.Once(2) ? [Route(tape, "exception", new Circumstances { Kinds = [CaseKind.Exception] }), standard] : [standard];
        return Town.Rules with
        {
            Routes = routes,
            SelfDecisionAllowed = tape.Once(2),
            DecidedElsewhere = tape.Once(3),
            ApplicantMayConsult = tape.Once(2),
            ProvisionalContinuation = tape.Once(2),
            Deputies = new DeputyRule(tape.Once(4) ? new Circumstances { Kinds = [CaseKind.Exception, CaseKind.Measure] } : null, tape.Once(2), !tape.Once(3)),
        };
    }

    private static RouteRule Route(Tape tape, string code, Circumstances? when)
    {
        var steps = new List<StepRule>();
        for (var i = tape.Next(5); i > 0; i--)
        {
            var kind = tape.Of([StepKind.Review, StepKind.Review, StepKind.Consult, StepKind.Examine, StepKind.Circulate]);
            var role = tape.Of(OnTheWay);
            steps.Add(new StepRule(role, kind, $"{role.Code}{i}", tape.Of(Enum.GetValues<StepMode>()), 1 + tape.Next(3), kind is StepKind.Examine && tape.Once(2), false, tape.Once(8)));
        }

        steps.Add(new StepRule(Role.Decider, StepKind.Decide, "決裁", MustNotBeSkipped: false, Standing: tape.Once(3), ByMinutes: tape.Once(6)));
        if (tape.Once(3)) steps.Add(new StepRule(tape.Of([Role.Chief, Role.Examiner]), StepKind.Circulate, "回覧"));
        return new RouteRule(code, code, [.. steps], when);
    }
}
