using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Reviews;

/// <summary>What waits for the visitor: to judge as holder, deputy or for a vacant post; 後閲; 回覧; registered decisions on paper; requests to withdraw.</summary>
public sealed class IndexModel(Visit visit, ReviewInbox queue, ServiceQueries services, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>Filter: what is asked.</summary>
    [BindProperty(SupportsGet = true)]
    public ReviewTask? Task { get; set; }

    /// <summary>Filter: kind of case.</summary>
    [BindProperty(SupportsGet = true)]
    public CaseKind? Kind { get; set; }

    /// <summary>Filter: service.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Service { get; set; }

    /// <summary>Filter: waiting since this day or longer, <c>2026-12-01</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    /// <summary>Order: <c>due</c> for the nearest deadline first.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Order { get; set; }

    /// <summary>The list.</summary>
    public IReadOnlyList<ReviewEntry> Entries { get; private set; } = [];

    /// <summary>How many wait without any filter.</summary>
    public int All { get; private set; }

    /// <summary>What the filter says.</summary>
    public ReviewFilter Filter => new(Task, Kind, Service, TypedDay.Read(Since), Order == "due");

    /// <summary>The body.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>Names of services.</summary>
    public IReadOnlyDictionary<Guid, string> ServiceNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Whether the visitor holds a post for which applications can wait at all.</summary>
    public bool CanReview { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        CanReview = await Visit.HasAsync(Role.DivisionHead, Role.Decider, Role.Examiner, Role.Chief, Role.Ciso);
        await LoadAsync(cancellation);
    }

    /// <summary>Gives the filtered list as XLSX; who took it with them is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        await LoadAsync(cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "case.export", Governance.Organizations.Organization.Kind, Visit.BodyId, cancellation);
        return File(ReviewSheet.Write(Organization, Visit.Now, ServiceNames, Entries), SheetWriter.MediaType, $"審査・決裁-{Visit.Today:yyyyMMdd}.xlsx");
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        ServiceNames = (await services.ListAsync(Visit.BodyId, cancellation)).ToDictionary(s => s.Id, s => s.Facts.Name);
        var all = await queue.ListAsync(cancellation);
        (All, Entries) = (all.Count, [.. Filter.Apply(all)]);
    }
}
