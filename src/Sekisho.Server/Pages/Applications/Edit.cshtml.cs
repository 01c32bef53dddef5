using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Rules;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>
/// One question of an application. Whatever was typed is saved, also when it cannot stand: the sentence says why, and the next question
/// waits until it is put right.
/// </summary>
public sealed class EditModel(Visit visit, IChanges changes, CaseQueries cases, ServiceQueries services) : SekishoPage(visit)
{
    /// <summary>The question.</summary>
    public ApplicationStep Step { get; private set; } = ApplicationStep.All[0];

    /// <summary>The application.</summary>
    public Case Case { get; private set; } = null!;

    /// <summary>The body's services.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>The body.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>What is typed.</summary>
    [BindProperty]
    public AnswerForm Form { get; set; } = new();

    /// <summary>Where the pressed button leads: <c>next</c>, <c>back</c> or <c>later</c>.</summary>
    [BindProperty]
    public string Go { get; set; } = "next";

    /// <summary>Whether the list of answers sent the applicant here, and takes them back.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool FromCheck { get; set; }

    /// <summary>The service applied for, or null.</summary>
    public Service? Service => Services.FirstOrDefault(s => s.Id == Case.Answers.ServiceId);

    /// <summary>Services that may receive a class, for whoever asks for too much.</summary>
    public IEnumerable<Service> ServicesFor(int level) =>
        Services.Where(s => s.State is not ServiceState.Suspended && Rules.CeilingOf(s.Facts.Form).MaximumLevel >= level);

    /// <summary>Asks the question; <paramref name="service"/> is chosen already where a service's page led here.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string step, Guid? service, CancellationToken cancellation)
    {
        if (await LoadAsync(id, step, cancellation) is { } elsewhere) return elsewhere;
        Form = AnswerForm.Of(Case.Answers, Case.ApplicantId, Case.DivisionId, Visit.Today, new DateOnly(JapaneseEra.FiscalYear(Visit.Today) + 1, 3, 31));
        Form.Service ??= service;
        return Page();
    }

    /// <summary>Saves the answer and goes on.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string step, CancellationToken cancellation)
    {
        if (await LoadAsync(id, step, cancellation, keepSeen: true) is { } elsewhere) return elsewhere;
        var answers = Form.Apply(Step, Case.Answers, Case.ApplicantId, Case.DivisionId, Organization);
        if (answers.Refused) return Refused(answers.Refusal with { Field = Step.Name });
        if (answers.Value != Case.Answers)
        {
            var saved = await changes.ChangeAsync<Case>(ChangeOf(id), (c, desk) => Task.FromResult(c.Answer(answers.Value, Visit.Actor, desk.At)), cancellation);
            if (saved.Refused)
            {
                Seen = Case.Version;
                return Refused(saved.Refusal);
            }

            Case = saved.Value;
        }

        (Seen, Token) = (Case.Version, Guid.Empty);
        if (Go == "later") return Done("答えた内容を保存しました。ホームから続けられます。", "/");
        if (Go == "back") return LocalRedirect(FromCheck || Step.Previous is not { } previous ? $"/applications/{id}" : $"/applications/{id}/edit/{previous.Name}");
        var faults = AnswerCheck.Faults(Case, await cases.PapersAsync(Visit.BodyId, Case.Answers, cancellation), Visit.Today).Where(f => f.Field == Step.Name).ToList();
        if (faults.Count > 0) return Refused(faults);
        return LocalRedirect(FromCheck || Step.Next is not { } next ? $"/applications/{id}/check" : $"/applications/{id}/edit/{next.Name}");
    }

    private async Task<IActionResult?> LoadAsync(Guid id, string step, CancellationToken cancellation, bool keepSeen = false)
    {
        if (ApplicationStep.Of(step) is not { } known || await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || found.ApplicantId != Visit.PersonId) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.Answer)) return LocalRedirect($"/applications/{id}");
        (Step, Case) = (known, found);
        if (!keepSeen) Seen = found.Version;
        Services = await services.ListAsync(Visit.BodyId, cancellation);
        Organization = await Visit.OrganizationAsync();
        Rules = await Visit.RulesAsync();
        return null;
    }
}
