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

/// <summary>Registers plans that were chosen in the catalogue, after they have been looked at together: administrators.</summary>
public sealed class RegisterModel(Visit visit, ServiceQueries services, IChanges changes) : SekishoPage(visit)
{
    /// <summary>Ids of the plans that were chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "entry")]
    public List<string> Chosen { get; set; } = [];

    /// <summary>The plans that were chosen and are not registered yet.</summary>
    public ImmutableArray<CatalogEntry> Entries { get; private set; } = [];

    /// <summary>Shows what was chosen.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        await LoadAsync(cancellation);
        return Entries.IsEmpty ? Refused(Refuse.FieldMissing("entry", "登録するサービス")) : Page();
    }

    /// <summary>Registers them: nothing where one of them is refused. The same form again finds all of them registered.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        var registered = await LoadAsync(cancellation);
        if (Entries.IsEmpty) return Chosen.Count == 0 ? Refused(Refuse.FieldMissing("entry", "登録するサービス")) : Done("選んだサービスは、すべて登録されています。", "/services/catalog");
        var organization = await Visit.OrganizationAsync();
        var refusals = Entries.Select(e => Service.RegisterFromCatalog(Guid.Empty, e, registered, organization, Visit.Actor, Visit.Now)).Where(r => r.Refused).Select(r => r.Refusal!).ToList();
        if (refusals.Count > 0) return Refused(refusals);
        foreach (var entry in Entries)
        {
            var id = Guid.CreateVersion7();
            var entered = await changes.CreateAsync<Service>(
                new ChangeRequest(Visit.BodyId, id, null, Visit.Actor, Guid.CreateVersion7()),
                async desk => Service.RegisterFromCatalog(id, entry, [.. (await services.ListAsync(Visit.BodyId, cancellation)).Select(s => s.Facts)], await desk.OrganizationAsync(), Visit.Actor, desk.At),
                cancellation);
            if (entered.Refused && entered.Refusal.Code != Refuse.ServiceRegistered("").Code) return Refused(entered.Refusal);
        }

        return Done($"{Entries.Length}件のサービスを登録しました。続けて、約款の登録と審査を進めてください。", "/services?state=Unreviewed");
    }

    private async Task<IReadOnlyCollection<CatalogEntry>> LoadAsync(CancellationToken cancellation)
    {
        var registered = (await services.ListAsync(Visit.BodyId, cancellation)).Select(s => s.Facts).ToList();
        Entries = [.. Catalogue.Entries.Where(e => Chosen.Contains(e.Id) && registered.TrueForAll(facts => facts.Id != e.Id))];
        return registered;
    }
}
