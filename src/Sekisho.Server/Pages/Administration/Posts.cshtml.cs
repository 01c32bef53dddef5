using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;

namespace Sekisho.Server.Pages.Administration;

/// <summary>Posts with who holds them today, and a new one.</summary>
public sealed class PostsModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>The list shows this division alone; the new post stands in it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Division { get; set; }

    /// <summary>職名 of the new post.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Whether it heads its division.</summary>
    [BindProperty]
    public bool IsHead { get; set; }

    /// <summary>Part of a title.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The posts of the page, by division.</summary>
    public Listing<Post> Posts { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>The roles that a post carries today.</summary>
    public IEnumerable<Role> RolesOf(Post post) => Organization.RolesOf(post.Id).Where(r => r.Covers(Visit.Today)).Select(r => r.Role);

    /// <summary>Shows the list. A division of another body is none.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        return Division is { } id && !Organization.Divisions.ContainsKey(id) ? NotFound() : Page();
    }

    /// <summary>Enters the new one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var title = (Title ?? "").Trim();
        if (Division is not { } division) return await RefusedAsync(Refuse.FieldMissing("division", "部署"), cancellation);
        if (title.Length > 100) return await RefusedAsync(Refuse.TooLong("title", "職名", 100), cancellation);
        return await ChangeAsync(o => o.CreatePost(new Post(Guid.CreateVersion7(Visit.Now), division, title, IsHead)), $"{title}を登録しました。", $"/administration/posts?division={division}", cancellation);
    }

    /// <summary>The filtered list as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        var rows = Found().Select(p => (object?[])
        [
            Organization.Divisions[p.DivisionId].Name, p.Title, p.IsHead ? "○" : "", string.Join('\n', RolesOf(p).Select(Rules.TitleOf)), string.Join('\n', Organization.HoldersOf(p.Id, Visit.Today).Select(h => h.Name)), p.Until,
        ]);
        return File(SheetWriter.Write("職", Organization.Body.Name, Visit.Now, [new("部署", 26), new("職名", 26), new("所属長", 8), new("役割", 30), new("今日、就いている人", 26), new("最後の日", 18)], rows), SheetWriter.MediaType, $"職-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Posts = Paging.Of([.. Found()], Number);
        return Task.CompletedTask;
    }

    private IEnumerable<Post> Found()
    {
        var wanted = PersonSearch.Fold(Query);
        return OrganizationTree.Of(Organization, Visit.Today)
            .Where(d => Division is null || d.Division.Id == Division)
            .SelectMany(d => OrganizationTree.InOrder(Organization.PostsIn(d.Division.Id).Where(p => p.Until is null || p.Until >= Visit.Today)))
            .Where(p => PersonSearch.Fold(p.Title).Contains(wanted, StringComparison.Ordinal));
    }
}
