using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>A page of its own for one command on a submitted application. Whoever cannot give it now is led to the application, which tells what there is to do.</summary>
public abstract class CaseActPage(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>What things are called in the body, once the command is carried out.</summary>
    protected Vocabulary Words { get; private set; } = null!;

    /// <summary>Reason, or opinion.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        if (!May(View.Options)) return LocalRedirect($"/applications/{id}");
        Seen = View.Case.Version;
        Begin();
        return Page();
    }

    /// <summary>Carries it out.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) => CarryOutAsync(id, async (c, desk) => Act(c, await CasePapers.ReadAsync(desk, c), desk.At), Deed, cancellation);

    /// <summary>Whether the visitor can give the command now.</summary>
    protected abstract bool May(CaseOptions options);

    /// <summary>The command.</summary>
    protected abstract Result<Act> Act(Case about, CasePapers papers, DateTimeOffset at);

    /// <summary>What was done, as a sentence.</summary>
    protected abstract string Deed(Case after);

    /// <summary>Where it leads once it is done.</summary>
    protected virtual string Next(Guid id) => $"/applications/{id}";

    /// <summary>What is filled in before anything is typed.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Carries a command out; a refused one shows the page again, with the version that now stands.</summary>
    protected async Task<IActionResult> CarryOutAsync(Guid id, Func<Case, IDesk, Task<Result<Act>>> command, Func<Case, string> deed, CancellationToken cancellation)
    {
        var done = await changes.ChangeAsync(ChangeOf(id), command, cancellation);
        if (!done.Refused)
        {
            Words = (await rules.AsOfAsync(Visit.BodyId, done.Value.Rules, cancellation)).Vocabulary;
            return Done(deed(done.Value), Next(id));
        }


        if (!await LoadAsync(id, cancellation)) return NotFound();
        Seen = View.Case.Version;
        return Refused(done.Refusal);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, rules, cancellation) is not { } view) return false;
        View = view;
        return true;
    }
}
