using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;
using Sekisho.Server.Pages.Findings;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.SelfChecks;

/// <summary>A self-check as a whole: which divisions have answered what. 監査人 and 統括情報セキュリティ責任者.</summary>
public sealed class DetailModel(Visit visit, AuditFollowUps audits, AuditSight sight, AuditRecorder recorder, IChanges changes) : SekishoPage(visit)
{
    /// <summary>The self-check.</summary>
    public SelfCheck Check { get; private set; } = null!;

    /// <summary>The sheets, by the name of the division.</summary>
    public IReadOnlyList<SelfCheckSheet> Sheets { get; private set; } = [];

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Whether the visitor may close it.</summary>
    public bool Leads { get; private set; }

    /// <summary>What the chief makes of it.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ?? Page();

    /// <summary>Closes it.</summary>
    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { } none) return none;
        var closed = await changes.ChangeAsync<SelfCheck>(ChangeOf(id), async (c, desk) => c.Close(Reason, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return closed.Refused ? Refused(closed.Refusal) : Done($"{Check.Title}を締め切りました。", $"/self-checks/{id}");
    }

    /// <summary>Gives it as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { } none) return none;
        await recorder.RecordAsync(Visit.BodyId, Visit.Actor, "self-check.export", SelfCheck.Kind, id, cancellation);
        return File(SelfCheckTable.Write(Organization, Visit.Now, Check, Sheets), SheetWriter.MediaType, $"{Check.Title}.xlsx");
    }

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (!await sight.SeesAllAsync()) return Forbid();
        if (await audits.SelfCheckAsync(Visit.BodyId, id, cancellation) is not { } check) return NotFound();
        (Check, Organization, Leads) = (check, await Visit.OrganizationAsync(), await Visit.HasAsync(Role.Chief));
        Sheets = [.. (await audits.SheetsAsync(Visit.BodyId, id, cancellation)).OrderBy(s => Organization.Divisions.GetValueOrDefault(s.DivisionId)?.Name, StringComparer.Ordinal)];
        Seen ??= check.Version;
        return null;
    }
}
