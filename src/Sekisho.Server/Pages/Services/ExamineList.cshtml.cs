using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>A whole check list on one page, for whoever wants to answer many items at once; all that was answered is kept together or not at all.</summary>
public sealed class ExamineListModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>The items of the list.</summary>
    public IReadOnlyList<ReviewItem> Items { get; private set; } = [];

    /// <summary>What is typed, an item each.</summary>
    [BindProperty]
    public List<ExamineRow> Rows { get; set; } = [];

    /// <summary>The row of an item.</summary>
    public ExamineRow RowOf(ReviewItem item) => Rows.Find(r => r.Code == item.Code) ?? ExamineRow.Of(item);

    /// <summary>Shows the list.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string list, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, list, cancellation)) return NotFound();
        return await MayAsync() ? Page() : Forbid();
    }

    /// <summary>Keeps what was answered.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string list, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, list, cancellation)) return NotFound();
        if (!await MayAsync()) return Forbid();
        List<ReviewAnswer> answers = [.. Items.Select(i => Rows.Find(r => r.Code == i.Code)?.AnswerTo(i)).OfType<ReviewAnswer>()];
        if (answers.Count == 0) return Refused(Refuse.FieldMissing("items", "点検の答え"));
        return await ChangeAsync(
            async (service, desk) => service.Examine(answers, await desk.RulesAsync(), await desk.OrganizationAsync(), Visit.Actor, desk.At),
            _ => Done($"{answers.Count}項目を保存しました。", $"/services/{id}/review"),
            cancellation);
    }

    private Task<bool> MayAsync() => Visit.HasAsync(Role.Examiner, Role.Chief);

    private async Task<bool> OpenAsync(Guid id, string list, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return false;
        Items = [.. Service.Items(Rules).Where(i => i.List.Code == list)];
        return Items.Count > 0;
    }
}
