using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage.Records;

namespace Sekisho.Server.Pages.Records.People;

/// <summary>Deletes what is kept of a person who left.</summary>
public sealed class ForgetModel(Visit visit, RecordQueries records, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The person.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id)) return NotFound();
        return await Visit.HasAsync(Role.Chief) ? Page() : Forbid();
    }

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id)) return NotFound();
        var open = await records.OpenMattersAsync(Visit.BodyId, id, cancellation);
        var forgotten = await changes.ChangeAsync<Organization>(ChangeOf(Visit.BodyId), (o, desk) => Task.FromResult(o.Forget(id, open, Reason, Visit.Actor, desk.At)), cancellation);
        return forgotten.Refused ? Refused(forgotten.Refusal) : Done("職員の情報を削除しました。", "/records/people");
    }

    private async Task<bool> FindAsync(Guid id)
    {
        var organization = await Visit.OrganizationAsync();
        if (!organization.People.TryGetValue(id, out var person) || person.IsForgotten) return false;
        Person = person;
        Seen ??= organization.Version;
        return true;
    }
}
