using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Asks once more before an application is withdrawn: it cannot be taken back.</summary>
public sealed class WithdrawModel(Visit visit, IChanges changes, CaseQueries cases) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ?? Page();

    /// <summary>Withdraws.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var withdrawn = await changes.ChangeAsync<Case>(ChangeOf(id), async (c, desk) => c.Withdraw(await CasePapers.ReadAsync(desk, c), Visit.Actor, desk.At), cancellation);
        if (!withdrawn.Refused) return Done(withdrawn.Value.Number is { } number ? $"{number}を取り下げました。" : "下書きをやめました。", "/applications");
        return await LoadAsync(id, cancellation) ?? Refused(withdrawn.Refusal);
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || found.ApplicantId != Visit.PersonId) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.Withdraw)) return LocalRedirect($"/applications/{id}");
        (Case, Seen) = (found, found.Version);
        return null;
    }
}
