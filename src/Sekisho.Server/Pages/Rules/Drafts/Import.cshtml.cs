using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Rules.Drafts;

/// <summary>Puts a file in place of what a draft says.</summary>
public sealed class ImportModel(Visit visit, RuleDraftQueries drafts, IChanges changes) : DraftPage(visit, drafts, changes)
{
    /// <summary>The file.</summary>
    [BindProperty(Name = "File")]
    public IFormFile? Upload { get; set; }

    /// <summary>Asks for it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Puts it there.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (await NewModel.TextOfAsync(Upload, cancellation) is not { } content) return Refused(Refuse.RuleFileMissing());
        return await ChangeAsync((draft, organization, desk) => draft.Replace(content, $"取り込んだファイル（{Upload!.FileName}）", organization, Visit.Actor, desk.At), "ファイルの内容に置き換えました。", $"/rules/drafts/{id}", cancellation);
    }
}
