using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>An application before whoever it waits for: they approve or send back, or decide. What is typed is shown once more before it counts.</summary>
public sealed class DetailModel(Visit visit, IChanges changes, CaseQueries cases, ServiceQueries services, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    /// <summary>Whether what was typed is shown for a last look.</summary>
    public bool Confirming { get; private set; }

    /// <summary>Whether it waits for a decision, not for a review.</summary>
    public bool IsDecision => View.Case.State is CaseState.AwaitingDecision;

    /// <summary>Posts that can manage the use, for somebody holds them today: heads first.</summary>
    public IEnumerable<Post> ManagerPosts => View.Organization.Posts.Values.Where(p => View.Organization.HoldersOf(p.Id, Visit.Today).Any()).OrderByDescending(p => p.IsHead).ThenBy(p => p.Title, StringComparer.Ordinal);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        Seen = View.Case.Version;
        Form.Manager = View.Organization.HeadOf(View.Case.DivisionId)?.Id;
        return Page();
    }

    /// <summary>Tries the command without carrying it out, and shows what it will do.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        if (Seen != View.Case.Version) return Overtaken(Refuse.Overtaken());
        var act = Command(View.Case, await cases.PapersAsync(Visit.BodyId, View.Case.Answers, cancellation), "", Visit.Now);
        if (act.Refused) return Refused(act.Refusal);
        Confirming = true;
        return Page();
    }

    /// <summary>Goes back to the form, with what was typed.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ?? Page();

    /// <summary>Carries it out.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var done = await changes.ChangeAsync<Case>(
            ChangeOf(id),
            async (c, desk) => Command(
                c,
                await CasePapers.ReadAsync(desk, c),
                Form.EntersPermit ? await Numbering.NextPermitNumberAsync(desk) : "",
                desk.At),
            cancellation);
        if (!done.Refused) return Done(Sentence(done.Value), $"/applications/{id}");
        if (await LoadAsync(id, cancellation, evenIfNotWaiting: true) is { } elsewhere) return elsewhere;
        return done.Refusal.Kind is RefusalKind.State ? Overtaken(done.Refusal) : Refused(done.Refusal);
    }

    /// <summary>The command that was chosen; a permit's number is only taken where one is entered.</summary>
    private Result<Act> Command(Case about, CasePapers papers, string permitNumber, DateTimeOffset at)
    {
        if (Form.Verdict is ReviewForm.Approve) return about.Respond(Case.OutcomesOf(about.Waiting!.Kind).FirstOrDefault(), Form.Reason, null, papers, Visit.Actor, at);
        if (Form.Verdict is ReviewForm.SendBack) return about.SendBack(Form.Reason, null, papers, Visit.Actor, at);
        var decision = Form.Decision();
        return decision.Refused ? decision.Refusal : about.Decide(decision.Value, permitNumber, Guid.CreateVersion7(at), papers, Visit.Actor, at);
    }

    private string Sentence(Case after) => Form.Verdict switch
    {
        ReviewForm.Approve => $"{after.Number}を承認しました。次は{after.Waiting?.Title}が判断します。",
        ReviewForm.SendBack => $"{after.Number}を差し戻しました。",
        _ => $"{after.Number}を{Titles.Of(after.Decision!.Verdict)}と決裁しました。申請者に知らせました。",
    };

    /// <summary>Somebody else was first: their version is shown, and what was typed stays.</summary>
    private IActionResult Overtaken(Refusal refusal)
    {
        Seen = View.Case.Version;
        return Refused(refusal);
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation, bool evenIfNotWaiting = false)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, services, rules, cancellation) is not { } view) return NotFound();
        View = view;
        return evenIfNotWaiting || view.Case.WaitsFor(Visit.PersonId, view.Organization, Visit.Today) ? null : LocalRedirect($"/applications/{id}");
    }
}
