using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Visits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>One item of a check list: 審査担当 answers it, then comes the next that is open.</summary>
public sealed class ExamineModel(Visit visit, ServiceQueries services, IChanges changes) : ServicePage(visit, services, changes)
{
    /// <summary>The item.</summary>
    public ReviewItem Item { get; private set; } = null!;

    /// <summary>Its place, from 1, and how many there are.</summary>
    public (int Number, int Of) Place { get; private set; }

    /// <summary>The answer.</summary>
    [BindProperty]
    public ReviewVerdict? Verdict { get; set; }

    /// <summary>Where it stands.</summary>
    [BindProperty]
    public string? Clause { get; set; }

    /// <summary>What was read.</summary>
    [BindProperty]
    public string? Evidence { get; set; }

    /// <summary>What is done, or why not.</summary>
    [BindProperty]
    public string? Mitigation { get; set; }

    /// <summary>Asks it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, string list, string item, CancellationToken cancellation)
    {
        if (!await FindAsync(id, list, item, cancellation)) return NotFound();
        if (!await Visit.HasAsync(Role.Examiner, Role.Chief)) return Forbid();
        if (Item.Answer is { } answer) (Verdict, Clause, Evidence, Mitigation) = (answer.IsReopened ? null : answer.Verdict, answer.Clause, answer.Evidence, answer.Mitigation);
        return Page();
    }

    /// <summary>Keeps the answer.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string list, string item, CancellationToken cancellation)
    {
        if (!await FindAsync(id, list, item, cancellation)) return NotFound();
        if (!await Visit.HasAsync(Role.Examiner, Role.Chief)) return Forbid();
        if (Verdict is not { } verdict || !Enum.IsDefined(verdict)) return Refused(Refuse.FieldMissing("verdict", "点検の答え"));
        var answer = new ReviewAnswer(Item.Code, verdict, Clause ?? "", Evidence ?? "", Mitigation ?? "", 0, Guid.Empty, Guid.Empty, default);
        return await ChangeAsync(
            async (service, desk) => service.Examine([answer], await desk.RulesAsync(), await desk.OrganizationAsync(), Visit.Actor, desk.At),
            service => service.Items(Rules).FirstOrDefault(i => i.IsOpen) is { } next
                ? Done($"「{Item.Item.Title}」を保存しました。", $"/services/{id}/review/{next.Code}")
                : Done("すべての項目の点検が済みました。", $"/services/{id}"),
            cancellation);
    }

    private async Task<bool> FindAsync(Guid id, string list, string item, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return false;
        var items = Service.Items(Rules).ToList();
        var index = items.FindIndex(i => i.Code == $"{list}/{item}");
        if (index < 0) return false;
        (Item, Place) = (items[index], (index + 1, items.Count));
        return true;
    }
}
