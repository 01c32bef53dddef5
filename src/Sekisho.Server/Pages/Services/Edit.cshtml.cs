using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Corrects the facts of a service: administrators.</summary>
public sealed class EditModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes), IFactsPage
{
    /// <inheritdoc/>
    [BindProperty]
    public FactsForm Form { get; set; } = new();

    /// <summary>Shows the facts.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        Form = FactsForm.Of(Service.Facts);
        return Page();
    }

    /// <summary>Corrects them.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        var facts = Form.Read(Service.Facts.Id, Service.Facts.Models, Visit.Today);
        if (facts.Refused) return Refused(facts.Refusal);
        var others = (await Services.ListAsync(Visit.BodyId, cancellation)).Where(s => s.Id != id).Select(s => s.Facts.Name).ToList();
        return await ChangeAsync(
            async (service, desk) => service.Correct(facts.Value, others, await desk.OrganizationAsync(), Visit.Actor, desk.At),
            service => Done($"「{service.Facts.Name}」の内容を直しました。", $"/services/{id}"),
            cancellation);
    }
}
