using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>Gives a draft up, with a reason.</summary>
public sealed class WithdrawModel(Visit visit, RuleDraftQueries drafts, IChanges changes) : DraftPage(visit, drafts, changes)
{
    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Asks for the reason.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Does it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation)
        ? await ChangeAsync((draft, organization, desk) => draft.Withdraw(Reason, organization, Visit.Actor, desk.At), "案を取りやめました。", "/rules/drafts", cancellation)
        : NotFound();
}
