using Microsoft.AspNetCore.Mvc;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Applications;

/// <summary>What changed between two revisions of an application, old and new side by side.</summary>
public sealed class RevisionsModel(Visit visit, CaseQueries cases, RuleSetQueries rules) : SekishoPage(visit)
{
    /// <summary>The application.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>The earlier revision; without one that before the later.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>The later revision; without one the last.</summary>
    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    /// <summary>The two, or nothing where there is only one.</summary>
    public (CaseRevision Before, CaseRevision After)? Two { get; private set; }

    /// <summary>The answers of both.</summary>
    public IReadOnlyList<AnswerChange> Answers { get; private set; } = [];

    /// <summary>Files that only the later one holds.</summary>
    public IEnumerable<Governance.Cases.Attachment> Added => Two is { } two ? two.After.Answers.Attachments.Except(two.Before.Answers.Attachments) : [];

    /// <summary>Files that only the earlier one holds.</summary>
    public IEnumerable<Governance.Cases.Attachment> Removed => Two is { } two ? two.Before.Answers.Attachments.Except(two.After.Answers.Attachments) : [];

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await CaseView.ReadAsync(id, Visit, cases, rules, cancellation) is not { } view) return NotFound();
        View = view;
        var after = view.Revisions.FirstOrDefault(r => r.Number == To) ?? (view.Revisions.Count > 0 ? view.Revisions[^1] : null);
        var before = view.Revisions.FirstOrDefault(r => r.Number == From) ?? view.Revisions.LastOrDefault(r => r.Number < after?.Number);
        if (after is null || before is null || before.Number >= after.Number) return Page();
        (From, To, Two) = (before.Number, after.Number, (before, after));
        Answers = [.. AnswerChange.Between(view.LinesOf(before.Answers), view.LinesOf(after.Answers))];
        return Page();
    }
}
