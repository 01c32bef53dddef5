using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Begins a draft with the answers of an earlier case that the visitor may read; the draft knows where it comes from.</summary>
public sealed class CopyModel(Visit visit, IChanges changes, CaseQueries cases) : SekishoPage(visit)
{
    /// <summary>The earlier case.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Name of the service that it is about, where it is about one.</summary>
    public string? Service { get; private set; }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await LoadAsync(id, cancellation) ?? Page();

    /// <summary>Begins the draft.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        if (!OfferedKinds.Of(await Visit.RulesAsync()).Contains(Case.CaseKind)) return Refused(Refuse.NoRoute(Case.CaseKind));
        var draft = Guid.CreateVersion7(Visit.Now);
        var answers = Again(Case.Answers);
        var opened = await changes.CreateAsync<Case>(
            ChangeOf(draft) with { ExpectedVersion = 0 },
            async desk => Case.Open(draft, Case.CaseKind, Visit.PersonId, await CasePapers.ReadAsync(desk, answers), Visit.Actor, desk.At, answers, id),
            cancellation);
        return opened.Refused ? Refused(opened.Refusal) : Done("写して下書きを作りました。期間と確認は、もう一度答えてください。", $"/applications/{opened.Value.Id}/check");
    }

    /// <summary>What belongs to the day of the earlier case is answered anew: the period, and what was confirmed of the terms.</summary>
    private static Answers Again(Answers answers) => answers with { From = null, Until = null, Confirmed = [], Terms = null, RiskAccepted = false, Attachments = [] };

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || !found.MayBeReadBy(Visit.PersonId, await Visit.OrganizationAsync(), Visit.Today)) return NotFound();
        if (found.State is CaseState.Draft) return LocalRedirect($"/applications/{id}");
        Case = found;
        Service = (await cases.PapersAsync(Visit.BodyId, found.Answers, cancellation)).Service?.Facts.Name;
        return null;
    }
}
