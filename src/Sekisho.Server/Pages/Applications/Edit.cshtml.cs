using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>
/// One question of an application. Whatever was typed is saved, also when it cannot stand: the sentence says why, and the next question
/// waits until it is put right. A browser with JavaScript saves in the background too.
/// </summary>
public sealed class EditModel(Visit visit, IChanges changes, CaseQueries cases, ServiceQueries services, PermitChoice permits, SimilarUses similar) : DraftPage(visit, cases)
{
    /// <summary>The body's services.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>What is typed.</summary>
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    /// <summary>The service applied for, or null.</summary>
    public Service? Service => Papers.Service;

    /// <summary>Permits to choose from, where the question asks for one.</summary>
    public IReadOnlyList<PermitOffer> Offers { get; private set; } = [];

    /// <summary>What is permitted or applied for already.</summary>
    public SimilarUse Similar { get; private set; } = SimilarUse.None;

    /// <summary>Services that may receive a class, for whoever asks for too much.</summary>
    public IEnumerable<Service> ServicesFor(int level) =>
        Services.Where(s => ServiceCheck.Application(s, Rules, Papers.Organization, Case.DivisionId, Case.Answers.TaskCode, Visit.Today) is null && ServiceCheck.CeilingOf(s, Rules) is { Barred: false } ceiling && ceiling.MaximumLevel >= level);

    /// <summary>Asks the question; <paramref name="service"/> is chosen already where a service's page led here.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string step, Guid? service, CancellationToken cancellation)
    {
        if (await LoadAsync(id, step, keepSeen: false, cancellation) is { } elsewhere) return elsewhere;
        Form = AnswerForm.Of(Case, Papers, Visit.Today);
        Form.Service ??= service;
        await ShowAsync(cancellation);
        return Page();
    }

    /// <summary>Saves the answer and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string step, CancellationToken cancellation)
    {
        if (await LoadAsync(id, step, keepSeen: true, cancellation) is { } elsewhere) return elsewhere;
        var asked = Questions();
        var answers = Form.Apply(Step, Case, Papers);
        if (answers.Refused) return await AgainAsync([answers.Refusal with { Field = Step.Name }], cancellation);
        if (answers.Value != Case.Answers)
        {
            var saved = await changes.ChangeAsync<Case>(ChangeOf(id), (c, desk) => Task.FromResult(c.Answer(answers.Value, Visit.Actor, desk.At)), cancellation);
            if (saved.Refused)
            {
                Seen = Case.Version;
                return await AgainAsync([saved.Refusal], cancellation);
            }

            await TakeAsync(saved.Value, cancellation);
        }

        (Seen, Token) = (Case.Version, Guid.Empty);
        if (Go == "draft") return await SavedAsync(cancellation);
        if (Go == "find") return LocalRedirect($"/applications/{id}/edit/{Step.Name}?find={Uri.EscapeDataString(Find ?? "")}{(FromCheck ? "&check=true" : "")}#found");
        if (Go == "next" && Questions().Except(asked).Any()) return Done("答えに応じて、質問が増えました。続けて答えてください。", $"/applications/{id}/edit/{Step.Name}{(FromCheck ? "?check=true" : "")}");
        return Go == "next" && FaultsOfStep() is { Count: > 0 } faults ? await AgainAsync(faults, cancellation) : Onward();
    }

    /// <summary>Codes of the questions that the rule set's sheet asks on this page; what is answered can bring further ones.</summary>
    private string[] Questions() => [.. Rules.QuestionsFor(Papers.FactsOf(Case.CaseKind, Case.Answers)).Where(q => q.Sheet.Code == Step.Sheet).Select(q => q.Question.Code)];

    private async Task<IActionResult> AgainAsync(IReadOnlyList<Governance.Refusals.Refusal> faults, CancellationToken cancellation)
    {
        if (Go == "draft") return new JsonResult(new { saved = false });
        await ShowAsync(cancellation);
        return Refused(faults);
    }

    private async Task<IActionResult> SavedAsync(CancellationToken cancellation)
    {
        var known = await similar.OfAsync(Case, Papers, cancellation);
        return new JsonResult(new { saved = true, seen = Case.Version, token = Guid.CreateVersion7(), joins = known.Permits.Select(p => new { text = p.Text, path = $"/applications/{Case.Id}/join/{p.Permit.Id}" }) });
    }

    private async Task ShowAsync(CancellationToken cancellation)
    {
        if (Step.Name is "service" or "level") Services = await services.ListAsync(Visit.BodyId, cancellation);
        if (Step.Name == "permit") Offers = await permits.ListAsync(Case.CaseKind, Case.ApplicantId, Case.DivisionId, Find, Case.Answers.PermitId, cancellation);
        Similar = await similar.OfAsync(Case, Papers, cancellation);
    }
}
