using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Changes;

namespace Sekisho.Server.Pages.Notices;

/// <summary>お知らせ: all letters to me and to my posts, what I have read of them, and how to take that back.</summary>
public sealed class IndexModel(Visit visit, LetterQueries letters) : SekishoPage(visit)
{
    private Organization organization = null!;

    /// <summary>Which ones are shown.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public NewsFilter Filter { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>When something was just marked as read, in ticks; it can be taken back.</summary>
    [BindProperty(SupportsGet = true, Name = "undo")]
    public long? Marked { get; set; }

    /// <summary>The letters.</summary>
    public Listing<NewsItem> News { get; private set; } = new([], 1, 0, LetterQueries.Size);

    /// <summary>How many I have not read.</summary>
    public int Unread { get; private set; }

    /// <summary>How many were just marked as read.</summary>
    public int JustRead { get; private set; }

    /// <summary>The choices of the filter.</summary>
    public IReadOnlyList<(NewsFilter Filter, string Title)> Filters => [(NewsFilter.All, "すべて"), (NewsFilter.Unread, "未読"), (NewsFilter.Read, "既読")];

    /// <summary>Links to the other pages.</summary>
    public PageLinks Links => new(News.Number, News.Pages, $"/notices?show={Filter}");

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var boxes = await BoxesAsync();
        News = await letters.ListAsync(Visit.BodyId, Visit.PersonId, boxes, Filter, Number ?? 1, cancellation);
        Unread = await letters.CountUnreadAsync(Visit.BodyId, Visit.PersonId, boxes, cancellation);
        if (Instant(Marked) is { } at) JustRead = await letters.CountReadAtAsync(Visit.BodyId, Visit.PersonId, at, cancellation);
    }

    /// <summary>Marks one as read.</summary>
    public async Task<IActionResult> OnPostReadAsync(Guid letter, CancellationToken cancellation)
    {
        var at = await letters.ReadAsync(Visit.BodyId, Visit.PersonId, await BoxesAsync(), letter, cancellation);
        return at is null ? NotFound() : LocalRedirect($"{Here}&undo={at.Value.UtcTicks}");
    }

    /// <summary>Marks all as read that were there when the page was shown.</summary>
    public async Task<IActionResult> OnPostReadAllAsync(long until, CancellationToken cancellation)
    {
        if (Instant(until) is not { } shown) return BadRequest();
        var at = await letters.ReadAllAsync(Visit.BodyId, Visit.PersonId, await BoxesAsync(), shown, cancellation);
        return LocalRedirect($"{Here}&undo={at.UtcTicks}");
    }

    /// <summary>Marks one as not read.</summary>
    public async Task<IActionResult> OnPostUnreadAsync(Guid letter, CancellationToken cancellation)
    {
        await letters.UnreadAsync(Visit.BodyId, Visit.PersonId, letter, cancellation);
        return Done("1件を未読に戻しました。", Here);
    }

    /// <summary>Takes back what was just marked as read.</summary>
    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancellation)
    {
        if (Instant(Marked) is not { } at) return BadRequest();
        await letters.UndoAsync(Visit.BodyId, Visit.PersonId, at, cancellation);
        return Done("未読に戻しました。", Here);
    }

    /// <summary>Whom a letter is addressed to.</summary>
    public string AddresseeOf(NewsItem item) => item.PostId is { } post ? organization.Posts[post].Title : "あなた";

    private string Here => $"/notices?show={Filter}&p={Math.Max(1, Number ?? 1)}";

    private async Task<IReadOnlyList<Letterbox>> BoxesAsync() => Addressees.BoxesOf(organization = await Visit.OrganizationAsync(), Visit.PersonId, Visit.Today);

    private static DateTimeOffset? Instant(long? ticks) => ticks is { } given && given > 0 && given <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(given, TimeSpan.Zero) : null;
}
