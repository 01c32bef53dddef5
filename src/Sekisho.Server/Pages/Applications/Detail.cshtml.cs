using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>An application: state, answers, way, history, and what its reader can do next.</summary>
public sealed class DetailModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>What is shown.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>A remark as it is typed.</summary>
    [BindProperty]
    public string? Comment { get; set; }

    /// <summary>Whether it is the reader's own, or entered by them for another.</summary>
    public bool IsMine => View.Case.ApplicantId == Visit.PersonId || View.Case.ClerkId == Visit.PersonId;

    /// <summary>Whether the reader moved it last and nobody has looked since.</summary>
    public bool CanPullBack { get; private set; }

    /// <summary>Whether the reader gives out copies for requests of disclosure, or looks at those that were.</summary>
    public bool SeesDisclosures { get; private set; }

    /// <summary>Whether the reader may hold its disposal.</summary>
    public bool CanHold { get; private set; }

    /// <summary>Shows it; a draft goes on where its first question is open.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (View.Case.State is not CaseState.Draft) return Page();
        TempData.Keep();
        var open = AnswerCheck.Faults(View.Case, View.Papers, Visit.Today).FirstOrDefault()?.Field;
        return LocalRedirect(open is null ? $"/applications/{id}/check" : $"/applications/{id}/edit/{open}");
    }

    /// <summary>Adds a remark.</summary>
    public async Task<IActionResult> OnPostRemarkAsync(Guid id, CancellationToken cancellation)
    {
        Seen = null;
        var remarked = await changes.ChangeAsync<Case>(ChangeOf(id), async (c, desk) => c.Remark(Comment, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        if (!remarked.Refused) return Done("コメントを加えました。", $"/applications/{id}");
        return await LoadAsync(id, cancellation) ? Refused(remarked.Refusal) : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, rules, cancellation) is not { } view) return false;
        View = view;
        SeesDisclosures = view.Case.Revision > 0 && await Visit.HasAsync([.. RecordKeeping.Disclosers, Role.Auditor]);
        CanHold = view.Case.Revision > 0 && await Visit.HasAsync(RecordKeeping.Holders);
        CanPullBack = view.Case.LastActorId == Visit.PersonId && !view.Case.PullBack(await cases.ReadingAsync(view.Case, cancellation), Visit.Actor, Visit.Now).Refused;
        return true;
    }
}
