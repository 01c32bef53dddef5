using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Shows what the catalogue knows newer of a service, and takes it over: administrators.</summary>
public sealed class TakeOverModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>The newer facts; null where there are none.</summary>
    public CatalogEntry? Newer { get; private set; }

    /// <summary>What they say otherwise.</summary>
    public ImmutableArray<FactDifference> Differences { get; private set; } = [];

    /// <summary>Whether an examined service is due again once they are taken over.</summary>
    public bool MeansReview => Newer is { } newer && (newer.Form != Service.Facts.Form || newer.Kind != Service.Facts.Kind || newer.Exemption != Service.Facts.Exemption);

    /// <summary>Shows the differences.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        Compare();
        return Page();
    }

    /// <summary>Takes the newer facts over.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        Compare();
        if (Newer is not { } newer) return Refused(Refuse.CatalogNotNewer(Service.Facts.Name));
        var others = (await Services.ListAsync(Visit.BodyId, cancellation)).Where(s => s.Id != id).Select(s => s.Facts.Name).ToList();
        return await ChangeAsync(
            async (service, desk) => service.TakeOver(newer, others, await desk.OrganizationAsync(), Visit.Actor, desk.At),
            service => Done($"「{service.Facts.Name}」をカタログの内容にしました。", $"/services/{id}"),
            cancellation);
    }

    private void Compare()
    {
        Newer = CatalogueNews.For(Service);
        Differences = Newer is { } newer ? [.. CatalogueNews.Between(Service.Facts, newer)] : [];
    }
}
