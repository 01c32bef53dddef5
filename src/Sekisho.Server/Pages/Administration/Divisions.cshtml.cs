using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>Divisions as a tree, and a new one.</summary>
public sealed class DivisionsModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>Name of the new division.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The division above it.</summary>
    [BindProperty]
    public Guid? Parent { get; set; }

    /// <summary>Shows the tree.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Enters the new one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var name = (Name ?? "").Trim();
        if (name.Length > 100) return await RefusedAsync(Refuse.TooLong("name", "部署の名前", 100), cancellation);
        return await ChangeAsync(o => o.OpenDivision(new Division(Guid.CreateVersion7(Visit.Now), name, Parent)), $"{name}を登録しました。", "/administration/divisions", cancellation);
    }
}
