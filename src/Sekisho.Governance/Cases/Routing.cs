using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>Resolves the route of a rule set to posts of the body, for one applicant on one date.</summary>
public static class Routing
{
    /// <summary>
    /// The route. The applicant's own step goes to the next higher head; a review for which nobody is there falls away, an examination that must
    /// not be skipped does not. Consecutive steps of one person become one. SK1203 where nobody but the applicant could decide or examine, and the
    /// rule set does not allow that; SK1222 where the rule set has no route for such a case.
    /// </summary>
    public static Result<CaseRoute> Resolve(CaseFacts facts, RuleSet rules, Organization organization, Guid applicantId, Guid divisionId, Permit? permit, IEnumerable<Guid> consulted, DateOnly date)
    {
        if (rules.RouteFor(facts) is not { } route) return Refuse.NoRoute(facts.Kind);
        var steps = new List<Step>();
        foreach (var rule in WithConsulted(route, rules, consulted, organization))
        {
            var posts = rule.Posts ?? PostsFor(rule.Rule.Role, organization, applicantId, divisionId, permit, date);
            var (manned, self) = (posts.Where(post => IsManned(organization, post, applicantId, date)).ToImmutableArray(), false);
            if (manned.IsEmpty && rule.Rule.Kind is StepKind.Decide or StepKind.Examine) (manned, self) = Higher(rule.Rule, rules, organization, posts, applicantId, date);
            posts = manned;
            if (posts.IsEmpty && (rule.Rule.Kind is StepKind.Decide || rule.Rule.MustNotBeSkipped)) return Refuse.NobodyDecides(rule.Rule.Title);
            if (!posts.IsEmpty) steps.Add(StepOf(rule.Rule, posts, self));
        }

        return new CaseRoute(route.Code, route.Title, Merged(steps, organization, applicantId, date));
    }

    private static Step StepOf(StepRule rule, ImmutableArray<Guid> posts, bool self) => new()
    {
        Role = rule.Role,
        Kind = rule.Kind,
        Title = rule.Title,
        PostIds = posts,
        Mode = rule.Mode,
        Needed = rule.Needed,
        MustNotBeSkipped = rule.MustNotBeSkipped,
        Standing = rule.Standing,
        ByMinutes = rule.ByMinutes,
        SelfDecision = self,
    };

    /// <summary>The rule set's steps, with those whom the applicant wants to be consulted before the first examination or decision.</summary>
    private static IEnumerable<(StepRule Rule, ImmutableArray<Guid>? Posts)> WithConsulted(RouteRule route, RuleSet rules, IEnumerable<Guid> consulted, Organization organization)
    {
        var added = rules.ApplicantMayConsult ? consulted.Where(organization.Posts.ContainsKey).Distinct().ToImmutableArray() : [];
        foreach (var rule in route.Steps)
        {
            if (!added.IsEmpty && rule.Kind is StepKind.Examine or StepKind.Decide)
            {
                foreach (var post in added) yield return (new StepRule(Role.Consulted, StepKind.Consult, organization.Posts[post].Title), [post]);
                added = [];
            }

            yield return (rule, null);
        }
    }

    /// <summary>
    /// The posts of a role: those nearest above the applicant's division where the role stands there (情報セキュリティ責任者 of their own 部局), else all.
    /// </summary>
    private static ImmutableArray<Guid> PostsFor(Role role, Organization organization, Guid applicantId, Guid divisionId, Permit? permit, DateOnly date)
    {
        if (role == Role.Manager) return permit is null ? [] : [permit.ManagerPostId];
        if (role == Role.DivisionHead) return organization.HeadAbove(applicantId, divisionId, date) is { } head ? [head.Id] : [];
        if (role == Role.DepartmentHead)
        {
            var below = organization.HeadAbove(applicantId, divisionId, date)?.DivisionId ?? divisionId;
            return organization.Divisions[below].ParentId is { } above && organization.HeadAbove(applicantId, above, date) is { } department ? [department.Id] : [];
        }

        var posts = organization.PostsWith(role, date).ToList();
        foreach (var division in organization.Above(divisionId))
        {
            ImmutableArray<Guid> near = [.. posts.Where(p => p.DivisionId == division && IsManned(organization, p.Id, applicantId, date)).Select(p => p.Id)];
            if (!near.IsEmpty) return near;
        }

        return [.. posts.Select(p => p.Id)];
    }

    /// <summary>
    /// Where the step is the applicant's own: the head above that post's division, then the CISO, then a deputy of the post; then, if the rule set allows,
    /// the applicant (やむを得ない場合). A step that nobody has is not the applicant's own.
    /// </summary>
    private static (ImmutableArray<Guid> Posts, bool Self) Higher(StepRule rule, RuleSet rules, Organization organization, ImmutableArray<Guid> posts, Guid applicantId, DateOnly date)
    {
        var own = organization.PostsWith(rule.Role, date).FirstOrDefault(p => organization.Holds(applicantId, p.Id, date));
        if (own is not null && organization.HeadAbove(applicantId, own.DivisionId, date) is { } head) return ([head.Id], false);
        if (own is not null && organization.PostsWith(Role.Ciso, date).FirstOrDefault(p => IsManned(organization, p.Id, applicantId, date)) is { } ciso) return ([ciso.Id], false);
        ImmutableArray<Guid> deputised = [.. posts.Where(post => organization.FirstDeputy(organization.CurrentPost(post, date), date, applicantId) is not null)];
        if (!deputised.IsEmpty) return (deputised, false);
        return rule.Kind is StepKind.Decide && rules.SelfDecisionAllowed && own is not null ? ([own.Id], true) : ([], false);
    }

    /// <summary>Whether somebody beside the applicant acts for a post by themselves: a holder, or, while it is vacant, a deputy.</summary>
    private static bool IsManned(Organization organization, Guid post, Guid applicantId, DateOnly date)
    {
        var current = organization.CurrentPost(post, date);
        var holders = organization.HoldersOf(current, date).ToList();
        return holders.Count == 0 ? organization.FirstDeputy(current, date, applicantId) is not null : holders.Any(p => p.Id != applicantId);
    }

    private static ImmutableArray<Step> Merged(List<Step> steps, Organization organization, Guid applicantId, DateOnly date)
    {
        var merged = new List<Step>();
        foreach (var step in steps)
        {
            var earlier = merged.FindLastIndex(s => s.Kind is not StepKind.Circulate);
            if (step.Kind is not StepKind.Circulate && earlier >= 0 && Only(merged[earlier]) is { } one && Only(step) == one)
            {
                var before = merged[earlier];
                merged.RemoveAt(earlier);
                var kind = Weight(before.Kind) > Weight(step.Kind) ? before.Kind : step.Kind;
                merged.Add(step with { Kind = kind, MustNotBeSkipped = step.MustNotBeSkipped || before.MustNotBeSkipped, Merged = [.. before.Merged, before.Title] });
            }
            else
            {
                merged.Add(step);
            }
        }

        return [.. merged];

        Guid? Only(Step step)
        {
            if (step.PostIds.Length != 1 || step.SelfDecision || step.ByMinutes) return null;
            var holders = organization.HoldersOf(organization.CurrentPost(step.PostIds[0], date), date).Where(p => p.Id != applicantId).ToList();
            return holders.Count == 1 ? holders[0].Id : null;
        }
    }

    private static int Weight(StepKind kind) => kind switch
    {
        StepKind.Decide => 4,
        StepKind.Examine => 3,
        StepKind.Review => 2,
        StepKind.Consult => 1,
        _ => 0,
    };
}
