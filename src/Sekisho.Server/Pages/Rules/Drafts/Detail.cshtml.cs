using System.Text;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Rules;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>A draft: its topics to work through, what is wrong, what must be confirmed, what of the four elements is missing.</summary>
public sealed class DetailModel(Visit visit, RuleDraftQueries drafts, IChanges changes) : DraftPage(visit, drafts, changes)
{
    /// <summary>The four elements of the written rule.</summary>
    public IReadOnlyList<RuleElement> Elements { get; private set; } = [];

    /// <summary>Where a point was compared with the official text.</summary>
    [BindProperty]
    public string? Source { get; set; }

    /// <summary>The point that a form is about.</summary>
    [BindProperty]
    public string? Point { get; set; }

    /// <summary>Names of people who confirmed points.</summary>
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await ShowAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>The content as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? File(Encoding.UTF8.GetBytes(Draft.Content), "application/json", "kimari.json") : NotFound();

    /// <summary>Says that a point was compared with the official text.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation) => await ShowAsync(id, cancellation)
        ? await ChangeAsync((draft, organization, desk) => draft.Confirm(Point ?? "", Source, organization, Visit.Actor, desk.At), "確かめたことを記録しました。", $"/rules/drafts/{id}", cancellation)
        : NotFound();

    /// <summary>Adds an addition of the program.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, string addition, CancellationToken cancellation)
    {
        if (!await ShowAsync(id, cancellation) || RuleTemplates.Additions.FirstOrDefault(a => a.Id == addition) is not { } found) return NotFound();
        return await ChangeAsync(
            (draft, organization, desk) => draft.Replace(RuleSetReader.Write(found.AddTo(draft.Judge().Rules)), $"{draft.Origin}＋{found.Title}", organization, Visit.Actor, desk.At),
            $"「{found.Title}」を加えました。",
            $"/rules/drafts/{id}",
            cancellation);
    }

    /// <summary>Takes the article numbers from the written rule that the data make.</summary>
    public async Task<IActionResult> OnPostArticlesAsync(Guid id, CancellationToken cancellation)
    {
        if (!await ShowAsync(id, cancellation)) return NotFound();
        var head = new RuleTextHead((await Visit.OrganizationAsync()).Body.Name, "", "", null, Visit.Today, "");
        var tree = RuleSetReader.Tree(Rules with
        {
            OwnRule = (Rules.OwnRule ?? new OwnRule($"{head.Body}外部サービス利用要綱", [])) with { Articles = System.Collections.Immutable.ImmutableDictionary.CreateRange(RuleText.Of(Rules, head).ArticlesByClause.Select(a => KeyValuePair.Create(a.Clause, a.Article))) },
        });
        return await ChangeAsync((draft, organization, desk) => draft.Edit([("ownRule", tree["ownRule"]!.ToJsonString())], organization, Visit.Actor, desk.At), "要綱の文案の条番号を入れました。", $"/rules/drafts/{id}/edit/articles", cancellation);
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return false;
        var organization = await Visit.OrganizationAsync();
        Elements = RuleElements.Of(Rules, organization, Visit.Today);
        People = Draft.Confirmed.Select(c => c.ByPersonId).Append(Draft.StartedBy).Distinct().ToDictionary(p => p, p => organization.People.GetValueOrDefault(p)?.Name ?? "");
        return true;
    }
}
