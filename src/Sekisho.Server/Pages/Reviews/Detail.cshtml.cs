using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>
/// An application before whoever it waits for: they approve, examine, agree or object, send back, or decide. What is typed is shown once more before
/// it counts. That it was opened is recorded once for each step: until then whoever moved it there may pull it back.
/// </summary>
public sealed class DetailModel(Visit visit, IChanges changes, CaseQueries cases, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    /// <summary>Whether what was typed is shown for a last look.</summary>
    public bool Confirming { get; private set; }

    /// <summary>Whether the visitor judges it now.</summary>
    public bool Judges => View.Options.Judges;

    /// <summary>The step that it waits in.</summary>
    public Step Step => View.Case.Waiting!;

    /// <summary>Whether it waits for a decision, not for a review.</summary>
    public bool IsDecision => View.Case.State is CaseState.AwaitingDecision;

    /// <summary>Whether a deputy may not decide it by the rules.</summary>
    public bool IsBarred => IsDecision && View.Options.Seat is { Capacity: Capacity.Deputy } && View.Papers.Rules.Deputies.Barred?.Hold(View.Papers.FactsOf(View.Case.CaseKind, View.Case.Answers)) == true;

    /// <summary>What can be chosen: a deputy is not offered what the rules keep from them.</summary>
    public IEnumerable<string> Choices => ReviewForm.ChoicesOf(Step.Kind).Where(choice =>
        choice is ReviewForm.SendBack ? !View.Options.InEmergency
        : !IsBarred && !(choice is nameof(Verdict.Reject) && View.Options.Seat is { Capacity: Capacity.Deputy } && !View.Papers.Rules.Deputies.MayReject));

    /// <summary>Posts that can manage the use, for somebody holds them today: those of the applicant's division first, heads first.</summary>
    public IEnumerable<Post> ManagerPosts => ManagersOf(View, Visit.Today);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        await RecordReadingAsync(cancellation);
        Seen = View.Case.Version;
        Form.Manager = View.Papers.Permit?.ManagerPostId ?? View.Organization.HeadOf(View.Case.DivisionId)?.Id;
        return Page();
    }

    /// <summary>Tries the command without carrying it out, and shows what it will do.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        if (Seen != View.Case.Version) return Overtaken(Refuse.Overtaken());
        var act = Command(View.Case, View.Papers, "", Visit.Now);
        if (act.Refused) return Refused(act.Refusal);
        Confirming = true;
        return Page();
    }

    /// <summary>Goes back to the form, with what was typed; with more rows for conditions where that is asked.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ?? Page();

    /// <summary>Carries it out.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var done = await changes.ChangeAsync<Case>(
            ChangeOf(id),
            async (c, desk) => Command(
                c,
                await CasePapers.ReadAsync(desk, c),
                Form.Permits && CaseKinds.AsksForPermit(c.CaseKind) ? await Numbering.NextPermitNumberAsync(desk) : "",
                desk.At),
            cancellation);
        if (!done.Refused) return Done(ReviewWords.DoneOf(Form, done.Value, (await rules.AsOfAsync(Visit.BodyId, done.Value.Rules, cancellation)).Vocabulary), $"/applications/{id}");
        if (await LoadAsync(id, cancellation, evenIfNotWaiting: true) is { } elsewhere) return elsewhere;
        return done.Refusal.Kind is RefusalKind.State ? Overtaken(done.Refusal) : Refused(done.Refusal);
    }

    /// <summary>Posts that can manage a use, as a select offers them.</summary>
    internal static IEnumerable<Post> ManagersOf(CaseView view, DateOnly today) =>
        view.Organization.Posts.Values.Where(p => view.Organization.HoldersOf(p.Id, today).Any())
            .OrderByDescending(p => p.DivisionId == view.Case.DivisionId).ThenByDescending(p => p.IsHead).ThenBy(p => p.Title, StringComparer.Ordinal);

    /// <summary>The command that was chosen; a permit's number is only taken where one is entered.</summary>
    private Result<Act> Command(Case about, CasePapers papers, string permitNumber, DateTimeOffset at)
    {
        if (Form.SendsBack) return about.SendBack(Form.Reason, Form.To, papers, Visit.Actor, at);
        if (Form.Outcome is { } outcome) return about.Respond(outcome, Form.Reason, Form.Minutes, papers, Visit.Actor, at);
        var decision = Form.Decision(about.NamesManager);
        return decision.Refused ? decision.Refusal : about.Decide(decision.Value, permitNumber, Guid.CreateVersion7(at), papers, Visit.Actor, at);
    }

    /// <summary>開封, by the holder whose turn it is. Of two who open it at once one is recorded.</summary>
    private async Task RecordReadingAsync(CancellationToken cancellation)
    {
        if (!View.Options.WaitsForMe || View.Options.Seat is not { } seat || await cases.ReadingAsync(View.Case, cancellation) is not null) return;
        await changes.CreateAsync<CaseReading>(
            new ChangeRequest(Visit.BodyId, CaseReading.IdOf(View.Case), 0, Visit.Actor, Guid.CreateVersion7()),
            desk => Task.FromResult<Result<Act>>(CaseReading.Open(View.Case, Visit.PersonId, seat.PostId, desk.At) with { Capacity = seat.Capacity }),
            cancellation);
    }

    /// <summary>Somebody else was first: their version is shown, and what was typed stays.</summary>
    private IActionResult Overtaken(Refusal refusal)
    {
        Seen = View.Case.Version;
        return Refused(refusal);
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation, bool evenIfNotWaiting = false)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, rules, cancellation) is not { } view) return NotFound();
        View = view;
        return evenIfNotWaiting || Judges ? null : LocalRedirect($"/applications/{id}");
    }
}
