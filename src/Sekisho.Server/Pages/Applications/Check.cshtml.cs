using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>The answers of a draft as a list, each with a link to change it, and the button that submits.</summary>
public sealed class CheckModel(Visit visit, IChanges changes, CaseQueries cases) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>Its answers.</summary>
    public IReadOnlyList<AnswerLine> Lines { get; private set; } = [];

    /// <summary>What still stands in the way of submitting.</summary>
    public IReadOnlyList<Refusal> Open { get; private set; } = [];

    /// <summary>The posts that it would go to, with who holds them today.</summary>
    public IReadOnlyList<string> Route { get; private set; } = [];

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
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || found.ApplicantId != Visit.PersonId) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.Submit)) return LocalRedirect($"/applications/{id}");
        Case = found;
        var (organization, rules) = (await Visit.OrganizationAsync(), await Visit.RulesAsync());
        var papers = await cases.PapersAsync(Visit.BodyId, Case.Answers, cancellation);
        Lines = [.. AnswerLine.Of(Case.Answers, papers.Service, rules, organization)];
        Open = [.. AnswerCheck.Faults(Case, papers, Visit.Today)];
        var route = Routing.Resolve(papers.FactsOf(Case.CaseKind, Case.Answers), rules, organization, Case.ApplicantId, Case.DivisionId, papers.Permit, Case.Answers.Consulted, Visit.Today);
        Route = route.Refused ? [] : [.. route.Value.Steps.Select(step => Describe(step, rules, organization))];
        return null;
    }

    private string Describe(Step step, RuleSet rules, Organization organization)
    {
        var holders = string.Join("、", step.PostIds.SelectMany(post => organization.HoldersOf(post, Visit.Today)).Select(p => p.Name));
        return $"{step.Title}：{string.Join("、", step.PostIds.Select(post => organization.Posts[post].Title))}（{(holders.Length > 0 ? holders : "いまは空席")}）が{(step.Kind is StepKind.Decide ? $"{rules.Vocabulary.Permit}するかどうかを決めます" : "審査します")}";
    }
}
