using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Findings;

/// <summary>A finding: what was found, what the division answers, what the auditor makes of it.</summary>
public sealed class DetailModel(Visit visit, AuditFollowUps audits, AuditSight sight, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The finding.</summary>
    public AuditFinding Finding { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Whether the visitor answers for the division.</summary>
    public bool Answers { get; private set; }

    /// <summary>Whether the visitor is an auditor.</summary>
    public bool Audits { get; private set; }

    /// <summary>Text of a plan or report.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Day of a plan.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Evidence of a report.</summary>
    [BindProperty]
    public string? Evidence { get; set; }

    /// <summary>Reason or remark of the auditor.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ?? Page();

    /// <summary>是正計画.</summary>
    public Task<IActionResult> OnPostPlanAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, (f, o, at) => Until is { } until ? f.Answer(Text, until, o, Visit.Actor, at) : Refuse.DateMalformed("計画の期限") with { Field = "until" }, "是正計画を出しました。", cancellation);

    /// <summary>是正報告.</summary>
    public Task<IActionResult> OnPostReportAsync(Guid id, CancellationToken cancellation) => DoAsync(id, (f, o, at) => f.SayDone(Text, Evidence, o, Visit.Actor, at), "是正を報告しました。監査人が確かめます。", cancellation);

    /// <summary>The auditor confirms.</summary>
    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation) => DoAsync(id, (f, o, at) => f.Confirm(Reason, o, Visit.Actor, at), "是正を確認しました。", cancellation);

    /// <summary>The auditor gives it back.</summary>
    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellation) => DoAsync(id, (f, o, at) => f.Return(Reason, o, Visit.Actor, at), "是正報告を戻しました。", cancellation);

    /// <summary>The auditor takes the finding back.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellation) => DoAsync(id, (f, o, at) => f.Withdraw(Reason, o, Visit.Actor, at), "指摘を取り消しました。", cancellation);

    private async Task<IActionResult> DoAsync(Guid id, Func<AuditFinding, Organization, DateTimeOffset, Result<Act>> command, string deed, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { } none) return none;
        var done = await changes.ChangeAsync<AuditFinding>(ChangeOf(id), async (f, desk) => command(f, await desk.OrganizationAsync(), desk.At), cancellation);
        if (!done.Refused) return Done(deed, $"/findings/{id}");
        Seen = null;
        return await FindAsync(id, cancellation) ?? Refused(done.Refusal);
    }

    /// <summary>What to answer where the visitor does not see it; null where they do.</summary>
    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await audits.FindingAsync(Visit.BodyId, id, cancellation) is not { } finding) return NotFound();
        if (!await sight.SeesAsync(finding.DivisionId)) return Forbid();
        (Finding, Organization, Answers, Audits) = (finding, await Visit.OrganizationAsync(), await sight.AnswersAsync(finding.DivisionId), await Visit.HasAsync(Role.Auditor));
        Seen ??= finding.Version;
        Until ??= finding.Plan?.Until ?? finding.DueOn;
        return null;
    }
}
