using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>再審査を求める, with a reason: 審査担当, 許可権限者, 統括情報セキュリティ責任者.</summary>
public sealed class DemandModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Asks for the reason; 403 for whoever may not, or where nothing was examined.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        return Service.DemandReview("-", Organization, Visit.Actor, Visit.Now).Refused ? Forbid() : Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        return await ChangeAsync(
            async (service, desk) => service.DemandReview(Reason, await desk.OrganizationAsync(), Visit.Actor, desk.At),
            service => Done($"「{service.Facts.Name}」の再審査を求めました。審査担当に知らせました。", $"/services/{id}"),
            cancellation);
    }
}
