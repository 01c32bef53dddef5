using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Records;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Disclosures;

/// <summary>Blacks passages out of a case, shows what would be given out, and keeps that.</summary>
public sealed class NewModel(Visit visit, CaseQueries cases, RuleSetQueries rules, IChanges changes) : DisclosurePage(visit, cases, rules)
{
    /// <summary>Number of the request.</summary>
    [BindProperty]
    public string? RequestNumber { get; set; }

    /// <summary>Passages that are blacked out whole.</summary>
    [BindProperty]
    public List<int> Whole { get; set; } = [];

    /// <summary>Hashes of files that are given out too.</summary>
    [BindProperty]
    public List<string> Include { get; set; } = [];

    /// <summary>The passages of the case.</summary>
    public IReadOnlyList<CasePassage> Passages { get; private set; } = [];

    /// <summary>What is blacked out, by passage, as it was typed.</summary>
    public IReadOnlyDictionary<int, BlackOutMark> Marks { get; private set; } = new Dictionary<int, BlackOutMark>();

    /// <summary>What would be given out; empty before the preview.</summary>
    public ImmutableArray<DisclosedPassage> Preview { get; private set; } = [];

    /// <summary>Words blacked out in one passage that stand in the open in another.</summary>
    public IReadOnlyList<(int Passage, string Word)> StillOpen { get; private set; } = [];

    /// <summary>Shows the passages.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (!MayMake) return Forbid();
        Passages = CasePassages.Of(View);
        return Page();
    }

    /// <summary>Shows what would be given out; keeps nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancellation) => await ReadAsync(id, cancellation) is { } answer ? answer : Page();

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await ReadAsync(id, cancellation) is { } answer) return answer;
        var made = Guid.CreateVersion7();
        ImmutableArray<Attachment> included = [.. Files.Where(f => Include.Contains(f.Sha256))];
        var disclosed = await changes.CreateAsync<Disclosure>(
            ChangeOf(made) with { ExpectedVersion = 0 },
            async desk => await desk.FindAsync<Case>(id) is { } about
                ? Disclosure.Make(made, about, Seen.GetValueOrDefault(), RequestNumber, Preview, included, await desk.OrganizationAsync(), Visit.Actor, desk.At)
                : Refuse.NoSuch("申請"),
            cancellation);
        if (!disclosed.Refused) return Done("黒塗りした写しを作りました。", $"/applications/{id}/disclosure/{disclosed.Value.Id}");
        Seen = View.Case.Version;
        return Refused(disclosed.Refusal);
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (!MayMake) return Forbid();
        Passages = CasePassages.Of(View);
        Marks = Passages.Select(p => MarkOf(p.Number)).ToDictionary(m => m.Passage);
        var disclosed = BlackOut.Apply(Passages, [.. Marks.Values]);
        if (disclosed.Refused) return Refused(disclosed.Refusal);
        Preview = disclosed.Value;
        StillOpen = [.. BlackOut.StillOpen(Preview, [.. Marks.Values])];
        return null;
    }

    private BlackOutMark MarkOf(int passage)
    {
        var form = Request.Form;
        var words = form[$"words-{passage}"].ToString().Split('\n').Select(w => w.Trim()).Where(w => w.Length > 0);
        return new BlackOutMark(passage, Whole.Contains(passage), [.. words], Enum.TryParse<DisclosureGround>(form[$"ground-{passage}"], out var ground) && Enum.IsDefined(ground) ? ground : null, form[$"clause-{passage}"].ToString().Trim());
    }
}
