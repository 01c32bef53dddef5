using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Asks once more before an application is withdrawn: it cannot be taken back. What lies before the decider is withdrawn by asking them (取下げ申出).</summary>
public sealed class WithdrawModel(Visit visit, IChanges changes, CaseQueries cases) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Why, for the decider.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether the decider is asked.</summary>
    public bool IsAsking => Transitions.Allows(Case.State, CaseCommand.AskWithdrawal);

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ?? Page();

    /// <summary>Withdraws, or asks the decider for it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation, keepSeen: true) is { } elsewhere) return elsewhere;
        var asking = IsAsking;
        var done = await changes.ChangeAsync<Case>(
            ChangeOf(id),
            async (c, desk) => asking ? c.AskWithdrawal(Reason, Visit.Actor, desk.At) : c.Withdraw(await CasePapers.ReadAsync(desk, c), Visit.Actor, desk.At),
            cancellation);
        if (done.Refused)
        {
            Seen = Case.Version;
            return Refused(done.Refusal);
        }

        return asking ? Done("取下げを申し出ました。決裁する人が認めると、取り下げられます。", $"/applications/{id}")
            : Done(done.Value.Number is { } number ? $"{number}を取り下げました。" : "下書きをやめました。", "/applications");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation, bool keepSeen = false)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || (found.ApplicantId != Visit.PersonId && found.ClerkId != Visit.PersonId)) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.Withdraw) && !Transitions.Allows(found.State, CaseCommand.AskWithdrawal)) return LocalRedirect($"/applications/{id}");
        Case = found;
        if (!keepSeen) Seen = found.Version;
        return null;
    }
}
