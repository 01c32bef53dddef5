using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Stops a whole service at once, or frees it: 統括情報セキュリティ責任者, with a reason.</summary>
public sealed class StateModel(Visit visit, ServiceQueries services, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The service.</summary>
    public Service Service { get; private set; } = null!;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The state that the form leads to.</summary>
    [BindProperty]
    public ServiceState Wanted { get; set; }

    /// <summary>Whether the form stops the service.</summary>
    public bool Stops => Wanted is ServiceState.Suspended;

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await services.FindAsync(Visit.BodyId, id, cancellation) is not { } service) return NotFound();
        if (!await Visit.HasAsync(Role.Chief)) return Forbid();
        (Service, Seen) = (service, service.Version);
        Wanted = service.State is ServiceState.Suspended ? service.StateBefore ?? ServiceState.Unreviewed : ServiceState.Suspended;
        return Page();
    }

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await services.FindAsync(Visit.BodyId, id, cancellation) is not { } service) return NotFound();
        Service = service;
        var result = await changes.ChangeAsync<Service>(
            ChangeOf(id), async (found, desk) => found.Change(Wanted, Reason, await desk.OrganizationAsync(), Visit.Actor, JapanTime.DateAt(desk.At)), cancellation);
        if (!result.Refused) return Done($"「{service.Facts.Name}」{(Stops ? "の全体を停止しました。" : "の停止を解除しました。")}", $"/services/{id}");
        Seen = service.Version;
        return Refused(result.Refusal);
    }
}
