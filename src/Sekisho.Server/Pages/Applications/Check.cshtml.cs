using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The answers of a draft as a list, each with a link to change it; what is missing, which way it would go, what the rules add, and the button that submits.</summary>
public sealed class CheckModel(Visit visit, IChanges changes, CaseQueries cases, SimilarUses similar) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>What lies beside it.</summary>
    public CasePapers Papers { get; private set; } = null!;

    /// <summary>Its answers.</summary>
    public IReadOnlyList<AnswerLine> Lines { get; private set; } = [];

    /// <summary>What still stands in the way of submitting.</summary>
    public IReadOnlyList<Refusal> Open { get; private set; } = [];

    /// <summary>The route that it would take, or why there is none.</summary>
    public Result<CaseRoute> Route { get; private set; } = Refuse.NoRoute(CaseKind.New);

    /// <summary>The steps of the route.</summary>
    public IReadOnlyList<RoutePreview> Steps { get; private set; } = [];

    /// <summary>Conditions that a permit would carry by rule.</summary>
    public ImmutableArray<Condition> Conditions { get; private set; } = [];

    /// <summary>What is permitted or applied for already.</summary>
    public SimilarUse Similar { get; private set; } = SimilarUse.None;

    /// <summary>Name of the applicant.</summary>
    public string Applicant => Papers.Organization.People.GetValueOrDefault(Case.ApplicantId)?.Name ?? "";

    /// <summary>The rules in force.</summary>
    public RuleSet Rules => Papers.Rules;

    /// <summary>Shows the list.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        Seen = Case.Version;
        return Page();
    }

    /// <summary>Submits.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        var submitted = await changes.ChangeAsync<Case>(
            ChangeOf(id),
            async (c, desk) =>
            {
                var papers = await CasePapers.ReadAsync(desk, c);
                return c.Submit(c.Number ?? await Numbering.NextCaseNumberAsync(desk), papers, Visit.Actor, desk.At);
            },
            cancellation);
        if (!submitted.Refused) return Done($"{submitted.Value.Number}を提出しました。{submitted.Value.Waiting?.Title}に知らせました。", $"/applications/{id}");
        if (await LoadAsync(id, cancellation) is { } elsewhere) return elsewhere;
        Seen = Case.Version;
        return Refused(Open.Count > 0 ? Open : [submitted.Refusal]);
    }

    private async Task<IActionResult?> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || (found.ApplicantId != Visit.PersonId && found.ClerkId != Visit.PersonId)) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.Submit)) return LocalRedirect($"/applications/{id}");
        Case = found;
        Papers = await cases.PapersAsync(Visit.BodyId, Case.Answers, cancellation);
        var (organization, facts) = (Papers.Organization, Papers.FactsOf(Case.CaseKind, Case.Answers));
        Lines = [.. AnswerLine.Of(Case.CaseKind, Case.Answers, Papers)];
        Open = [.. AnswerCheck.Faults(Case, Papers, Visit.Today)];
        var division = organization.DivisionOf(Case.ApplicantId, Visit.Today)?.Id ?? Case.DivisionId;
        Route = Routing.Resolve(facts, Rules, organization, Case.ApplicantId, division, Papers.Permit, Case.Answers.Consulted, Visit.Today);
        Steps = Route.Refused ? [] : [.. RoutePreview.Of(Route.Value, Case, Papers, Visit.Today)];
        Conditions = CaseKinds.AsksForPermit(Case.CaseKind) || Case.CaseKind is CaseKind.Renew ? Papers.ConditionsByRule(Case.CaseKind, Case.Answers, Visit.Today) : [];
        Similar = await similar.OfAsync(Case, Papers, cancellation);
        return null;
    }
}
