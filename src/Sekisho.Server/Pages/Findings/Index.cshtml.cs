using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Audit;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;

namespace Sekisho.Server.Pages.Findings;

/// <summary>監査の指摘: for the auditor and the chief all of them, for heads those of their divisions.</summary>
public sealed class IndexModel(Visit visit, AuditFollowUps audits, AuditSight sight, AuditRecorder recorder) : SekishoPage(visit)
{
    /// <summary>Filter: <c>open</c>, <c>overdue</c>, <c>ended</c>; nothing for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The findings.</summary>
    public Listing<AuditFinding> Findings { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>How many are overdue.</summary>
    public int Overdue { get; private set; }

    /// <summary>Whether the visitor may put one down.</summary>
    public bool Audits { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => Findings = Paging.Of(await LoadAsync(cancellation), Number);

    /// <summary>Gives them as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        var all = await LoadAsync(cancellation);
        await recorder.RecordAsync(Visit.BodyId, Visit.Actor, "finding.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(FindingSheet.Write(Organization, Visit.Now, all, Visit.Today), SheetWriter.MediaType, "監査の指摘.xlsx");
    }

    private async Task<IReadOnlyList<AuditFinding>> LoadAsync(CancellationToken cancellation)
    {
        (Organization, Audits) = (await Visit.OrganizationAsync(), await Visit.HasAsync(Role.Auditor));
        var all = await audits.FindingsAsync(Visit.BodyId, cancellation);
        if (!await sight.SeesAllAsync()) all = [.. all.Where(f => AuditAnswerers.Acting(Organization, f.DivisionId, Visit.Actor, Visit.Today) is not null)];
        Overdue = all.Count(f => f.IsOverdueOn(Visit.Today));
        return Show switch
        {
            "open" => [.. all.Where(f => f.IsOpen)],
            "overdue" => [.. all.Where(f => f.IsOverdueOn(Visit.Today))],
            "ended" => [.. all.Where(f => !f.IsOpen)],
            _ => all,
        };
    }
}
