using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Frees a suspended permit again.</summary>
public sealed class LiftModel(Visit visit, PermitQueries permits, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The permit.</summary>
    public Permit Permit { get; private set; } = null!;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Asks for the reason; 403 for whoever may not do it now.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await permits.FindAsync(Visit.BodyId, id, cancellation) is not { } permit) return NotFound();
        if (!DetailModel.MayLift(permit, await Visit.OrganizationAsync(), Visit)) return Forbid();
        (Permit, Seen) = (permit, permit.Version);
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await permits.FindAsync(Visit.BodyId, id, cancellation) is not { } permit) return NotFound();
        Permit = permit;
        var result = await changes.ChangeAsync<Permit>(ChangeOf(id), async (found, desk) => found.Lift(Reason, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        if (!result.Refused) return Done($"{permit.Number}の停止を解除しました。", $"/permits/{id}");

        // What the person has seen is now what stands here: if somebody else was first, the next press counts.
        Seen = permit.Version;
        return Refused(result.Refusal);
    }
}
