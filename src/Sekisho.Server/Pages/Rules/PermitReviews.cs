using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Rules;

/// <summary>Finds the live permits that some rules ask to look at anew.</summary>
public sealed class PermitReviews(PermitQueries permits, ServiceQueries services, RuleSetQueries ruleSets)
{
    /// <summary>The permits, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<PermitReviewLine>> OfAsync(Guid bodyId, RuleSet rules, Organization organization, CancellationToken cancellation)
    {
        var all = (await permits.ListAsync(bodyId, null, cancellation)).Where(p => p.Rules != new RuleSetReference(rules.Id, rules.Version)).ToDictionary(p => p.Id);
        var known = (await services.ListAsync(bodyId, cancellation)).ToDictionary(s => s.Id);
        Dictionary<RuleSetReference, RuleSet> under = [];
        foreach (var reference in all.Values.Select(p => p.Rules).Distinct()) under[reference] = await ruleSets.AsOfAsync(bodyId, reference, cancellation);
        return
        [
            .. from review in ReviewNeeds.Of(all.Values, known, organization, reference => under[reference], rules)
               let permit = all[review.PermitId]
               orderby permit.Number
               select new PermitReviewLine(review, permit, known.GetValueOrDefault(permit.ServiceId)?.Facts.Name ?? "", organization.Posts.GetValueOrDefault(permit.ManagerPostId)?.Title ?? ""),
        ];
    }
}
