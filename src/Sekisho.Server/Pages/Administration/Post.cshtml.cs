using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;

namespace Sekisho.Server.Pages.Administration;

/// <summary>A post: another title or place from a day on, the posts that act for it, its end with a successor.</summary>
public sealed class PostModel(Visit visit, IChanges changes) : AdministrationPage(visit, changes)
{
    /// <summary>Places in the order of deputies that the form offers.</summary>
    public const int MostDeputies = 5;

    /// <summary>Which post.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>職名.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Its division.</summary>
    [BindProperty]
    public Guid? Division { get; set; }

    /// <summary>Whether it heads its division.</summary>
    [BindProperty]
    public bool IsHead { get; set; }

    /// <summary>The posts that act for it, in order.</summary>
    [BindProperty]
    public List<Guid?> Deputies { get; set; } = [];

    /// <summary>Day of the change, or last day.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>The post that takes its work over.</summary>
    [BindProperty(Name = "Post")]
    public Guid? Successor { get; set; }

    /// <summary>Whether what ends with it was looked at.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The post as it is.</summary>
    public Post Post { get; private set; } = new(Guid.Empty, Guid.Empty, "", false);

    /// <summary>Who holds it, held it or will, the latest first.</summary>
    public IReadOnlyList<Assignment> Assignments { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Posts.TryGetValue(Id, out var post)) return NotFound();
        (Title, Division, IsHead, Day) = (post.Title, post.DivisionId, post.IsHead, Visit.Today);
        await ShowAsync(cancellation);
        return Page();
    }

    /// <summary>Changes it from a day on.</summary>
    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Posts.ContainsKey(Id)) return NotFound();
        var title = (Title ?? "").Trim();
        if (title.Length > 100) return await RefusedAsync(Refuse.TooLong("title", "職名", 100), cancellation);
        if (Division is not { } division) return await RefusedAsync(Refuse.FieldMissing("division", "部署"), cancellation);
        if (Day is not { } day) return await RefusedAsync(Refuse.DayMalformed("変わる日"), cancellation);
        return await ChangeFromAsync(day, $"{Titles.Date(day)} {title}の変更", o => o.ChangePost(new Post(Id, division, title, IsHead)), $"{title}の登録を変えました。", $"/administration/posts/{Id}", cancellation);
    }

    /// <summary>Lays down who acts for it.</summary>
    public async Task<IActionResult> OnPostDeputiesAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Posts.ContainsKey(Id)) return NotFound();
        if (Day is not { } day) return await RefusedAsync(Refuse.DayMalformed("この順位になる日") with { Field = "deputies" }, cancellation);
        var order = new DeputyOrder(Id, [.. Deputies.OfType<Guid>()], day);
        return await ChangeAsync(o => o.SetDeputies(order), "代理の順位を登録しました。", $"/administration/posts/{Id}", cancellation);
    }

    /// <summary>Ends it after a last day, or names the successor of one that has ended.</summary>
    public async Task<IActionResult> OnPostAbolishAsync(CancellationToken cancellation)
    {
        if (!(await Visit.OrganizationAsync()).Posts.TryGetValue(Id, out var post)) return NotFound();
        if ((Day ?? post.Until) is not { } last) return await RefusedAsync(Refuse.DayMalformed("最後の日") with { Field = "last-day" }, cancellation);
        if (post.Until is null && !Confirmed) return await RefusedAsync(Refuse.NotConfirmed(), cancellation);
        return await ChangeAsync(o => AtLastDay(o.AbolishPost(Id, last, Successor)), post.Until is null ? $"{Titles.Date(last)}で廃止する登録をしました。" : "引き継ぐ職を登録しました。", $"/administration/posts/{Id}", cancellation);
    }

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Post = Organization.Posts[Id];
        Title ??= Post.Title;
        Division ??= Post.DivisionId;
        Assignments = [.. Organization.AssignmentsTo(Id).OrderByDescending(a => a.From)];
        if (Deputies.Count == 0) Deputies = [.. Organization.DeputiesOf(Id, Visit.Today).Select(id => (Guid?)id)];
        return Task.CompletedTask;
    }
}
