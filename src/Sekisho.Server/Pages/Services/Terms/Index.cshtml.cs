using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services.Terms;

/// <summary>The versions of a service's terms; open to all staff, kept by 審査担当 and システム管理者.</summary>
public sealed class IndexModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>Whether the visitor keeps terms.</summary>
    public bool MayKeep { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        MayKeep = await Visit.HasAsync(Role.Examiner, Role.Administrator, Role.Chief);
        return Page();
    }

    /// <summary>Switches the looking for new versions.</summary>
    public async Task<IActionResult> OnPostWatchAsync(Guid id, bool on, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!(MayKeep = await Visit.HasAsync(Role.Examiner, Role.Administrator, Role.Chief))) return Forbid();
        return await ChangeAsync(
            async (service, desk) => service.WatchTerms(on, await desk.OrganizationAsync(), Visit.Actor, desk.At),
            service => Done(on ? "約款の見回りを始めました。新しい版が見つかると、審査担当に知らせます。" : "約款の見回りをやめました。", $"/services/{id}/terms"),
            cancellation);
    }
}
