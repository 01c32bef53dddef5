using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Turns a draft into one that joins a permit: the new draft is begun and the old one given up, both or neither.</summary>
public sealed class JoinModel(Visit visit, IChanges changes, CaseQueries cases, PermitQueries permits, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>The draft.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The permit, in words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What it is for.</summary>
    public Permit Permit { get; private set; } = null!;

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid permit, CancellationToken cancellation) => await LoadAsync(id, permit, cancellation) ?? Page();

    /// <summary>Turns it; who was named as user joins.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid permit, CancellationToken cancellation)
    {
        if (await LoadAsync(id, permit, cancellation) is { } elsewhere) return elsewhere;
        var joining = Guid.CreateVersion7(Visit.Now);
        var answers = Answers.None with { PermitId = permit, Users = Case.Answers.Users };
        var opened = await changes.CreateAsync<Case>(
            ChangeOf(joining) with { ExpectedVersion = 0 },
            async desk =>
            {
                if (await desk.FindAsync<Case>(id) is not { } draft) return Governance.Refusals.Refuse.NoSuch("下書き");
                var given = draft.Withdraw(await CasePapers.ReadAsync(desk, draft), Visit.Actor, desk.At);
                if (given.Refused) return given.Refusal;
                var begun = Case.Open(joining, CaseKind.Join, draft.ApplicantId, await CasePapers.ReadAsync(desk, answers), Visit.Actor, desk.At, answers, draft.Id);
                return begun.Refused ? begun.Refusal : begun.Value with { Consequences = [new Consequence(Case.Kind, draft.Id, given.Value.Events)] };
            },
            cancellation);
        return opened.Refused ? Refused(opened.Refusal) : Done("許可に加わる申請に切り替えました。", $"/applications/{opened.Value.Id}/edit/users");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, Guid permit, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || (found.ApplicantId != Visit.PersonId && found.ClerkId != Visit.PersonId)) return NotFound();
        if (found.State is not CaseState.Draft) return LocalRedirect($"/applications/{id}");
        if (!OfferedKinds.Of(await Visit.RulesAsync()).Contains(CaseKind.Join) || await permits.FindAsync(Visit.BodyId, permit, cancellation) is not { } known) return NotFound();
        var service = await services.FindAsync(Visit.BodyId, known.ServiceId, cancellation);
        (Case, Permit, Text) = (found, known, AnswerLine.Describe(known, service?.Facts.Name, await Visit.RulesAsync(), await Visit.OrganizationAsync()));
        return null;
    }
}
