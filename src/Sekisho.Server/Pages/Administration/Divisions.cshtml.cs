using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage;

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

    /// <summary>What it is.</summary>
    [BindProperty]
    public DivisionKind Kind { get; set; }

    /// <summary>Part of a name, or a code.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The divisions of the page, with how deep they stand.</summary>
    public Listing<(Division Division, int Depth)> Divisions { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>Shows the tree.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Enters the new one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var name = (Name ?? "").Trim();
        if (name.Length > 100) return await RefusedAsync(Refuse.TooLong("name", "部署の名前", 100), cancellation);
        return await ChangeAsync(o => o.OpenDivision(new Division(Guid.CreateVersion7(Visit.Now), name, Parent, Kind, From: Visit.Today)), $"{name}を登録しました。", "/administration/divisions", cancellation);
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        var wanted = PersonSearch.Fold(Query);
        Divisions = Paging.Of<(Division Division, int Depth)>([.. OrganizationTree.Of(Organization, Visit.Today).Where(d => PersonSearch.Fold(d.Division.Name).Contains(wanted, StringComparison.Ordinal) || PersonSearch.Fold(d.Division.Code) == wanted)], Number);
        return Task.CompletedTask;
    }
}
