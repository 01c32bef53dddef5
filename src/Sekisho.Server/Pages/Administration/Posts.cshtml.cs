using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

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

    /// <summary>The posts that the list shows, by division.</summary>
    public IEnumerable<Post> Posts => OrganizationTree.Of(Organization, Visit.Today)
        .Where(d => Division is null || d.Division.Id == Division)
        .SelectMany(d => OrganizationTree.InOrder(Organization.Posts.Values.Where(p => p.DivisionId == d.Division.Id)));

    /// <summary>The roles that a post carries today.</summary>
    public IEnumerable<Role> RolesOf(Post post) => Organization.Roles.Where(r => r.PostId == post.Id && r.Covers(Visit.Today)).Select(r => r.Role);

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
}
