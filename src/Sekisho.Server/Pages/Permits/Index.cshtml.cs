using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Permits;
using Sekisho.Governance.Services;
using Sekisho.Server.Exports;
using Sekisho.Server.Pages.Applications;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits;

/// <summary>The register (台帳): what is permitted, to whom, until when. Open to all staff of the body.</summary>
public sealed class IndexModel(Visit visit, PermitRegister register, ServiceQueries services, AuditRecorder audit, TimeProvider time) : SekishoPage(visit)
{
    /// <summary>Permits on a page.</summary>
    public const int Size = 50;

    /// <summary>Filter: service.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Service { get; set; }

    /// <summary>Filter: state.</summary>
    [BindProperty(SupportsGet = true)]
    public PermitState? State { get; set; }

    /// <summary>Filter: division that may use.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Division { get; set; }

    /// <summary>Filter: text.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>Filter: ends within this many days.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Within { get; set; }

    /// <summary>Filter: what it asks.</summary>
    [BindProperty(SupportsGet = true)]
    public PermitAsk? Asks { get; set; }

    /// <summary>Whether a 一括 can be applied for.</summary>
    public bool OffersBulk { get; private set; }

    /// <summary>Whether the body makes a list public.</summary>
    public bool HasPublicList { get; private set; }

    /// <summary>What this person sees of registers kept elsewhere: takes them over, looks at it, or nothing.</summary>
    public string? ImportTitle { get; private set; }

    /// <summary>What a permit may ask, in words.</summary>
    public static string Words(PermitAsk ask) => ask switch
    {
        PermitAsk.Conditions => "条件の期限が近いか過ぎている",
        PermitAsk.Ratification => "停止が追認されていない",
        PermitAsk.Closing => "終了時の手続が残っている",
        PermitAsk.Users => "異動の後の確認が済んでいない",
        _ => throw new ArgumentOutOfRangeException(nameof(ask)),
    };

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>What the filter says.</summary>
    public PermitFilter Filter => new(Service, State, Division, Text, Within, Asks);

    /// <summary>The entries of the page.</summary>
    public Listing<PermitEntry> Entries { get; private set; } = new([], 1, 0, Size);

    /// <summary>Services to choose from.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>Divisions to choose from.</summary>
    public IReadOnlyList<Division> Divisions { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await register.ListAsync(Filter, cancellation);
        var number = Math.Clamp(Number, 1, Math.Max(1, (all.Count + Size - 1) / Size));
        Entries = new Listing<PermitEntry>([.. all.Skip((number - 1) * Size).Take(Size)], number, all.Count, Size);
        var rules = await Visit.RulesAsync();
        ImportTitle = await Visit.HasAsync(Role.Administrator) ? "これまでの台帳を取り込む" : await Visit.HasAsync(Role.Auditor, Role.Chief) ? "これまでの台帳の取り込みを見る" : null;
        (OffersBulk, HasPublicList) = (OfferedKinds.Of(rules).Contains(CaseKind.Bulk), rules.PublicList is not null);
        Services = await services.ListAsync(Visit.BodyId, cancellation);
        Divisions = [.. (await Visit.OrganizationAsync()).Divisions.Values.OrderBy(d => d.Name, StringComparer.Ordinal)];
    }

    /// <summary>Gives the filtered register as XLSX; who took it with them is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        var entries = await register.ListAsync(Filter, cancellation);
        var body = (await Visit.OrganizationAsync()).Body;
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "permit.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(PermitSheet.Write(body.Name, time.GetUtcNow(), entries, Visit.Today), SheetWriter.MediaType, $"台帳-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>The address of this list with its filter.</summary>
    public string Address => Url.Page("/Permits/Index", new { service = Service?.ToString() ?? "", state = State, division = Division, text = Text, within = Within, asks = Asks })!;
}
