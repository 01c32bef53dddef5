using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules;

/// <summary>The live permits that a version asks to look at anew: all for those who govern, one's own for a manager.</summary>
public sealed class ReviewsModel(Visit visit, RuleSetQueries ruleSets, PermitReviews permitReviews) : SekishoPage(visit)
{
    /// <summary>The version.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The permits with the reasons.</summary>
    public IReadOnlyList<PermitReviewLine> Reviews { get; private set; } = [];

    /// <summary>Whether all are shown.</summary>
    public bool ShowsAll { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(string code, int number, CancellationToken cancellation)
    {
        if (await ruleSets.FindAsync(Visit.BodyId, new RuleSetReference(code, number), cancellation) is not { } found) return NotFound();
        Rules = found;
        ShowsAll = await Visit.HasAsync(Role.Chief, Role.Decider, Role.Examiner, Role.Auditor);
        var organization = await Visit.OrganizationAsync();
        Reviews = [.. (await permitReviews.OfAsync(Visit.BodyId, found, organization, cancellation)).Where(r => ShowsAll || organization.Holds(Visit.PersonId, r.Permit.ManagerPostId, Visit.Today))];
        return Page();
    }
}
