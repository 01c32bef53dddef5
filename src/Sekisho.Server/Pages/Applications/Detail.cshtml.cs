using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>An application: state, answers, way, history, and what its reader can do next.</summary>
public sealed class DetailModel(Visit visit, CaseQueries cases, ServiceQueries services, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>What is shown.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>Whether it waits for the reader.</summary>
    public bool WaitsForMe => View.Case.WaitsFor(Visit.PersonId, View.Organization, Visit.Today);

    /// <summary>Whether it is the reader's own.</summary>
    public bool IsMine => View.Case.ApplicantId == Visit.PersonId;

    /// <summary>Shows it; a draft goes on where its first question is open.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, services, rules, cancellation) is not { } view) return NotFound();
        View = view;
        if (view.Case.State is not CaseState.Draft) return Page();
        TempData.Keep();
        var open = AnswerCheck.Faults(view.Case, await cases.PapersAsync(Visit.BodyId, view.Case.Answers, cancellation), Visit.Today).FirstOrDefault()?.Field;
        return LocalRedirect(open is null ? $"/applications/{id}/check" : $"/applications/{id}/edit/{open}");
    }
}
