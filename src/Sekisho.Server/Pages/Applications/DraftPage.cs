using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;

namespace Sekisho.Server.Pages.Applications;

/// <summary>A page that asks one question of a draft: for the applicant and for the clerk who enters it for them.</summary>
public abstract class DraftPage(Visit visit, CaseQueries cases) : SekishoPage(visit)
{
    /// <summary>The question.</summary>
    public ApplicationStep Step { get; private set; } = null!;

    /// <summary>The questions of the case.</summary>
    public ImmutableArray<ApplicationStep> Steps { get; private set; } = [];

    /// <summary>The application.</summary>
    public Case Case { get; protected set; } = null!;

    /// <summary>What lies beside it.</summary>
    public CasePapers Papers { get; private set; } = null!;

    /// <summary>The body.</summary>
    public Organization Organization => Papers.Organization;

    /// <summary>The rules in force.</summary>
    public RuleSet Rules => Papers.Rules;

    /// <summary>Where the pressed button leads: <c>next</c>, <c>back</c>, <c>later</c>, <c>find</c>, or <c>draft</c> for a saving in the background.</summary>
    [BindProperty]
    public string Go { get; set; } = "next";

    /// <summary>Whether the list of answers sent the applicant here, and takes them back.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool FromCheck { get; set; }

    /// <summary>What is searched among choices that are too many to be listed.</summary>
    [BindProperty(SupportsGet = true, Name = "find")]
    public string? Find { get; set; }

    /// <summary>The questions that are asked one after the other.</summary>
    public IReadOnlyList<ApplicationStep> Asked => [.. Steps.Where(s => !s.Optional)];

    /// <summary>Place of the question, from 1; 0 for one that is only asked where it is wanted.</summary>
    public int Number => Asked.Index().Where(s => s.Item.Name == Step.Name).Select(s => s.Index + 1).FirstOrDefault();

    /// <summary>Whether there is a question before it.</summary>
    public bool HasPrevious => Number > 1;

    /// <summary>Name of the applicant.</summary>
    public string Applicant => Organization.People.GetValueOrDefault(Case.ApplicantId)?.Name ?? "";

    /// <summary>Whether a clerk enters it for somebody else.</summary>
    public bool IsForAnother => Case.ApplicantId != Visit.PersonId;

    /// <summary>Reads the draft; answers with where to go instead where it is not the visitor's or not open to answers.</summary>
    protected async Task<IActionResult?> LoadAsync(Guid id, string step, bool keepSeen, CancellationToken cancellation)
    {
        if (await cases.FindAsync(Visit.BodyId, id, cancellation) is not { } found || (found.ApplicantId != Visit.PersonId && found.ClerkId != Visit.PersonId)) return NotFound();
        if (!Transitions.Allows(found.State, CaseCommand.Answer)) return LocalRedirect($"/applications/{id}");
        await TakeAsync(found, cancellation);
        if (Steps.FirstOrDefault(s => s.Name == step) is not { } known) return NotFound();
        Step = known;
        if (!keepSeen) Seen = found.Version;
        return null;
    }

    /// <summary>Takes the case as it is now; its questions may have changed with its answers.</summary>
    protected async Task TakeAsync(Case about, CancellationToken cancellation)
    {
        Case = about;
        Papers = await cases.PapersAsync(Visit.BodyId, about.Answers, cancellation);
        Steps = ApplicationSteps.Of(about.CaseKind, about.Answers, Papers);
    }

    /// <summary>What stands in the way of submitting at this question.</summary>
    protected IReadOnlyList<Refusal> FaultsOfStep() => [.. AnswerCheck.Faults(Case, Papers, Visit.Today).Where(f => f.Field == Step.Name)];

    /// <summary>Leads to the next question or back, as the pressed button says.</summary>
    protected IActionResult Onward()
    {
        var (asked, at) = (Asked, Number - 1);
        if (Go == "later") return Done("答えた内容を保存しました。ホームから続けられます。", "/");
        if (Go == "back") return LocalRedirect(FromCheck || at < 1 ? $"/applications/{Case.Id}/check" : Address(asked[at - 1]));
        return LocalRedirect(FromCheck || at < 0 || at + 1 >= asked.Count ? $"/applications/{Case.Id}/check" : Address(asked[at + 1]));
    }

    private string Address(ApplicationStep step) => $"/applications/{Case.Id}/edit/{step.Name}";
}
