using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Records;

namespace Sekisho.Server.Pages.Records.Plans;

/// <summary>A plan of disposal: what is in it, how far it is, and what its reader can do next.</summary>
public sealed class DetailModel(Visit visit, RecordQueries records, RecordDisposal disposal, IChanges changes) : SekishoPage(visit)
{
    /// <summary>Most items of a group that the page lists; more stand in the Excel file.</summary>
    public const int Most = 500;

    /// <summary>How long the page itself works before it answers; the job goes on with the rest.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The plan.</summary>
    public DisposalPlan Plan { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Whether the visitor draws up plans and carries them out.</summary>
    public bool Keeps { get; private set; }

    /// <summary>Whether the visitor approves.</summary>
    public bool Approves { get; private set; }

    /// <summary>The group to take items out of.</summary>
    [BindProperty]
    public int Group { get; set; }

    /// <summary>The items to take out; none for the whole group.</summary>
    [BindProperty]
    public List<Guid> Items { get; set; } = [];

    /// <summary>Why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Takes items out.</summary>
    public Task<IActionResult> OnPostTakeOutAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, (p, o, at) => p.TakeOut(Group, [.. Items], Reason, o, Visit.Actor, at), "伺いから外しました。", cancellation);

    /// <summary>Puts it before the approver.</summary>
    public Task<IActionResult> OnPostProposeAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, (p, o, at) => p.Propose(Reason, o, Visit.Actor, at), "承認に回しました。統括情報セキュリティ責任者に知らせています。", cancellation);

    /// <summary>Approves it.</summary>
    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, (p, o, at) => p.Approve(Reason, o, Visit.Actor, at), "廃棄を承認しました。", cancellation);

    /// <summary>Gives it back.</summary>
    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, (p, o, at) => p.Return(Reason, o, Visit.Actor, at), "伺いを作った人に戻しました。", cancellation);

    /// <summary>Withdraws it.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, (p, o, at) => p.Withdraw(Reason, o, Visit.Actor, at), "伺いを取り下げました。", cancellation);

    /// <summary>Begins to carry it out; what is not done in a few seconds the job goes on with.</summary>
    public async Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken cancellation)
    {
        var answer = await ChangeAsync(id, (p, o, at) => p.Start(o, Visit.Actor, at), "廃棄を始めました。", cancellation);
        if (answer is not LocalRedirectResult) return answer;
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            if (await disposal.StepAsync(Visit.BodyId, id, cancellation)) continue;
            Notice = "廃棄を終えました。";
            break;
        }

        return answer;
    }

    private async Task<IActionResult> ChangeAsync(Guid id, Func<DisposalPlan, Organization, DateTimeOffset, Result<Act>> command, string notice, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        var changed = await changes.ChangeAsync<DisposalPlan>(ChangeOf(id), async (p, desk) => command(p, await desk.OrganizationAsync(), desk.At), cancellation);
        if (!changed.Refused) return Done(notice, $"/records/plans/{id}");
        await FindAsync(id, cancellation);
        Seen = Plan.Version;
        return Refused(changed.Refusal);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await records.PlanAsync(Visit.BodyId, id, cancellation) is not { } plan) return false;
        (Plan, Organization) = (plan, await Visit.OrganizationAsync());
        Seen ??= plan.Version;
        Keeps = await Visit.HasAsync(RecordKeeping.Keepers);
        Approves = await Visit.HasAsync(Role.Chief);
        return true;
    }
}
