using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Server.Visits;
using Sekisho.Storage.Permits;

namespace Sekisho.Server.Pages.Permits;

/// <summary>Suspends a permit at once: a page of its own, so that nobody stops a division's work by one slip.</summary>
public sealed class SuspendModel(Visit visit, PermitQueries permits, IChanges changes) : SekishoPage(visit)
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
        if (!DetailModel.MaySuspend(permit, await Visit.OrganizationAsync(), Visit)) return Forbid();
        (Permit, Seen) = (permit, permit.Version);
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await permits.FindAsync(Visit.BodyId, id, cancellation) is not { } permit) return NotFound();
        Permit = permit;
        var result = await changes.ChangeAsync<Permit>(ChangeOf(id), async (found, desk) => found.Suspend(Reason, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        if (!result.Refused) return Done($"{permit.Number}を停止しました。", $"/permits/{id}");

        // What the person has seen is now what stands here: if somebody else was first, the next press counts.
        Seen = permit.Version;
        return Refused(result.Refusal);
    }
}
