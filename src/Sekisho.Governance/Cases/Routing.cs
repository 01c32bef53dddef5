using System.Collections.Immutable;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;

namespace Sekisho.Governance.Cases;

/// <summary>Resolves the route of a rule set to posts of the body, for one applicant on one date.</summary>
public static class Routing
{
    /// <summary>
    /// The route. The applicant's own step goes to the next higher head; a review for which nobody above is there falls away,
    /// since the decider examines in any case. SK1203 where nobody but the applicant could decide.
    /// </summary>
    public static Result<ImmutableArray<Step>> Resolve(RuleSet rules, Organization organization, Guid applicantId, Guid divisionId, DateOnly date)
    {
        var route = ImmutableArray.CreateBuilder<Step>();
        foreach (var rule in rules.Routes[0].Steps)
        {
            var post = rule.Role == Role.DivisionHead
                ? organization.HeadAbove(applicantId, divisionId, date)
                : organization.PostsWith(rule.Role, date).FirstOrDefault(p => organization.HoldersOf(p.Id, date).Any(holder => holder.Id != applicantId));
            if (post is not null) route.Add(new Step(rule.Role, rule.Kind, rule.Title, post.Id));
            else if (rule.Kind is StepKind.Decide) return Refuse.NobodyDecides(rule.Title);
        }

        return route.ToImmutable();
    }
}
