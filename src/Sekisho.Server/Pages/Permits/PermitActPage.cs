using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>A page of its own that asks for a reason before a permit is stopped or freed, so that nobody does it by one slip.</summary>
public abstract class PermitActPage(Visit visit, PermitQueries permits, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The permit.</summary>
    public Permit Permit { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Asks for the reason; 403 for whoever may not do it now.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await permits.FindAsync(Visit.BodyId, id, cancellation) is not { } permit) return NotFound();
        Organization = await Visit.OrganizationAsync();
        if (!May(permit, Organization)) return Forbid();
        (Permit, Seen) = (permit, permit.Version);
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await permits.FindAsync(Visit.BodyId, id, cancellation) is not { } permit) return NotFound();
        (Permit, Organization) = (permit, await Visit.OrganizationAsync());
        var result = await changes.ChangeAsync<Permit>(ChangeOf(id), async (found, desk) => Act(found, await desk.OrganizationAsync(), await desk.RulesAsync(), desk.At), cancellation);
        if (!result.Refused) return Done($"{permit.Number}{Deed}", $"/permits/{id}");

        // What the person has seen is now what stands here: if somebody else was first, the next press counts.
        Seen = permit.Version;
        return Refused(result.Refusal);
    }

    /// <summary>Whether the visitor may do it to a permit now.</summary>
    protected abstract bool May(Permit permit, Organization organization);

    /// <summary>The command.</summary>
    protected abstract Result<Act> Act(Permit permit, Organization organization, RuleSet rules, DateTimeOffset at);

    /// <summary>What was done, after the permit's number.</summary>
    protected abstract string Deed { get; }
}
