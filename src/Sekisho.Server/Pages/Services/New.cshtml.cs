using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>Enters a service that the catalogue does not have: administrators.</summary>
public sealed class NewModel(Visit visit, ServiceQueries services, IChanges changes) : SekishoPage(visit), IFactsPage
{
    /// <inheritdoc/>
    [BindProperty]
    public FactsForm Form { get; set; } = new() { Kind = "GenerativeAi" };

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync() => await Visit.HasAsync(Role.Administrator) ? Page() : Forbid();

    /// <summary>Enters it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await Visit.HasAsync(Role.Administrator)) return Forbid();
        var id = Guid.CreateVersion7();
        var facts = Form.Read($"own-{id:N}", [], Visit.Today);
        if (facts.Refused) return Refused(facts.Refusal);
        var result = await changes.CreateAsync<Service>(
            ChangeOf(id),
            async desk => Service.RegisterOwn(id, facts.Value, (await services.ListAsync(Visit.BodyId, cancellation)).Select(s => s.Facts.Name), await desk.OrganizationAsync(), Visit.Actor, desk.At),
            cancellation);
        return result.Refused ? Refused(result.Refusal) : Done($"「{result.Value.Facts.Name}」を登録しました。", $"/services/{result.Value.Id}");
    }
}
