using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Records;

namespace Sekisho.Server.Pages.Records.Plans;

/// <summary>廃棄記録: what was disposed of, by whose approval, when; on A4 and as XLSX.</summary>
public sealed class CertificateModel(Visit visit, RecordQueries records, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>The plan.</summary>
    public DisposalPlan Plan { get; private set; } = null!;

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Shows it; there is none before all is done.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Gives it as XLSX.</summary>
    public async Task<IActionResult> OnPostExportAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "records.export", DisposalPlan.Kind, id, cancellation);
        return File(RecordSheet.Write(Organization.Body.Name, Visit.Now, Plan), SheetWriter.MediaType, $"廃棄記録-{Plan.Number}.xlsx");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await records.PlanAsync(Visit.BodyId, id, cancellation) is not { State: DisposalState.CarriedOut } plan) return false;
        (Plan, Organization) = (plan, await Visit.OrganizationAsync());
        return true;
    }
}
