using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>引戻し: whoever moved a case last takes it back while nobody for whom it waits has opened it.</summary>
public sealed class PullBackModel(Visit visit, IChanges changes, CaseQueries cases) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Whether somebody has opened it already.</summary>
    public bool IsOpened { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, keepSeen: false, cancellation) ?? Page();

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        var pulled = await changes.ChangeAsync<Case>(ChangeOf(id), async (c, desk) => c.PullBack(await desk.FindAsync<CaseReading>(CaseReading.IdOf(c)), Visit.Actor, desk.At), cancellation);
        if (pulled.Refused)
        {
            Seen = Case.Version;
            return Refused(pulled.Refusal);
        }

        var isApplying = Transitions.Allows(pulled.Value.State, CaseCommand.Answer);
        return Done($"{pulled.Value.Number}を引き戻しました。", isApplying ? $"/applications/{id}/check" : $"/reviews/{id}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, bool keepSeen, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || !found.MayBeReadBy(Visit.PersonId, await Visit.OrganizationAsync(), Visit.Today)) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.PullBack) || found.LastActorId != Visit.PersonId) return LocalRedirect($"/applications/{id}");
        (Case, IsOpened) = (found, await cases.ReadingAsync(found, cancellation) is not null);
        if (!keepSeen) Seen = found.Version;
        return null;
    }
}
