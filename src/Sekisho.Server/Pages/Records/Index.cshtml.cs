using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Records;
using Sekisho.Governance.Services;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Records;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Records;

/// <summary>記録の保存と廃棄: what is kept for how long, what is due, plans of disposal, holds.</summary>
public sealed class IndexModel(Visit visit, RecordQueries records, HoldNames names, ServiceQueries services, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>Records by sort and year.</summary>
    public IReadOnlyList<RecordYear> Years { get; private set; } = [];

    /// <summary>Plans, the newest first.</summary>
    public IReadOnlyList<DisposalPlan> Plans { get; private set; } = [];

    /// <summary>Holds, those in force first, with what they keep.</summary>
    public IReadOnlyList<(DisposalHold Hold, string What, string Path)> Holds { get; private set; } = [];

    /// <summary>The organisation.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Services that can be held as a whole.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>Whether the visitor draws up plans.</summary>
    public bool Keeps { get; private set; }

    /// <summary>Whether the visitor places and releases holds.</summary>
    public bool MayHold { get; private set; }

    /// <summary>Records of which retention is over and that are not held.</summary>
    public long Due => Years.Sum(y => y.Due - y.Held);

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        Years = await records.YearsAsync(Visit.BodyId, await Visit.RulesAsync(), Visit.Today, cancellation);
        Plans = await records.PlansAsync(Visit.BodyId, cancellation);
        var holds = await records.HoldsAsync(Visit.BodyId, cancellation);
        var named = new List<(DisposalHold, string, string)>();
        foreach (var hold in holds)
        {
            var (what, path) = await names.OfAsync(hold.Target, hold.TargetId, cancellation) ?? ("（廃棄されたもの）", "");
            named.Add((hold, what, path));
        }

        Holds = named;
        Services = await services.ListAsync(Visit.BodyId, cancellation);
        Keeps = await Visit.HasAsync(RecordKeeping.Keepers);
        MayHold = await Visit.HasAsync(RecordKeeping.Holders);
    }

    /// <summary>Gives the overview as XLSX; who took it is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        var years = await records.YearsAsync(Visit.BodyId, await Visit.RulesAsync(), Visit.Today, cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "records.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(RecordSheet.Write((await Visit.OrganizationAsync()).Body.Name, Visit.Now, years), SheetWriter.MediaType, $"記録の保存-{Visit.Today:yyyyMMdd}.xlsx");
    }
}
