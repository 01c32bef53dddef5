using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Calendars;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Services;

/// <summary>The register of services: what can be applied for, in which state it is, and what each may receive at most. Open to all staff of the body.</summary>
public sealed class IndexModel(Visit visit, ServiceQueries services, PermitQueries permits, AuditRecorder audit) : SekishoPage(visit)
{
    /// <summary>Filter: text.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>Filter: kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Filter: state.</summary>
    [BindProperty(SupportsGet = true)]
    public ServiceState? State { get; set; }

    /// <summary>Filter: contract.</summary>
    [BindProperty(SupportsGet = true)]
    public Contract? Contract { get; set; }

    /// <summary>Filter: way of delivery.</summary>
    [BindProperty(SupportsGet = true)]
    public Delivery? Delivery { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>What the filter says.</summary>
    public ServiceFilter Filter => new(Text, Kind, State, Contract, Delivery);

    /// <summary>The services of the page.</summary>
    public Listing<ServiceEntry> Entries { get; private set; } = new([], 1, 0, Paging.Size);

    /// <summary>Whether the body has a service at all.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Whether the visitor may add services.</summary>
    public bool CanAdd { get; private set; }

    /// <summary>Number of services of which the catalogue knows something newer, for who may add.</summary>
    public int Older { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await services.ListAsync(Visit.BodyId, cancellation);
        Entries = Paging.Of(await DescribeAsync(all, cancellation), Number);
        (HasAny, CanAdd) = (all.Count > 0, await Visit.HasAsync(Role.Administrator));
        Older = CanAdd ? all.Count(s => CatalogueNews.For(s) is not null) : 0;
    }

    /// <summary>Gives the filtered register as XLSX; who took it with them is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        var entries = await DescribeAsync(await services.ListAsync(Visit.BodyId, cancellation), cancellation);
        var body = (await Visit.OrganizationAsync()).Body;
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "service.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(ServiceSheet.Write(body.Name, Visit.Now, entries), SheetWriter.MediaType, $"サービス-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>The address of this list with its filter.</summary>
    public string Address => Url.Page("/Services/Index", new { text = Text ?? "", kind = Kind, state = State, contract = Contract, delivery = Delivery })!;

    /// <summary>The services that fit: connected ones first, then by name.</summary>
    private async Task<IReadOnlyList<ServiceEntry>> DescribeAsync(IReadOnlyList<Service> all, CancellationToken cancellation)
    {
        var (rules, today) = (await Visit.RulesAsync(), Visit.Today);
        var inForce = (await permits.ListAsync(Visit.BodyId, null, cancellation)).Where(p => p.StateOn(today) is PermitState.InForce).CountBy(p => p.ServiceId).ToDictionary();
        return
        [
            .. all.Where(Filter.Fits).OrderBy(s => s.Upstream is null).Select(s => new ServiceEntry(
                s,
                ServiceCheck.CeilingOf(s, rules) is { Barred: false } ceiling ? rules.ClassOf(ceiling.MaximumLevel).Code : null,
                inForce.GetValueOrDefault(s.Id),
                s.Terms is [.., var newest] ? JapanTime.DateAt(newest.At) : null)),
        ];
    }
}
