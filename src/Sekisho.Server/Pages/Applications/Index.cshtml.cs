using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Services;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Lists;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Applications;

/// <summary>Applications: one's own; for heads those of their divisions; for decider, chief and auditor all. Searched, ordered, kept under names, exported.</summary>
public sealed class IndexModel(Visit visit, CaseQueries cases, ServiceQueries services, SavedLists lists, AuditRecorder audit, TimeProvider time) : SekishoPage(visit)
{
    /// <summary>The list in the address, as saved lists name it.</summary>
    private const string Path = "/applications";

    private ImmutableArray<Guid> headed = [];

    /// <summary>What is searched.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public CaseSearch Search { get; set; } = new();

    /// <summary>Page of the list.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Name for a list that is saved or renamed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What the visitor may choose from.</summary>
    public IReadOnlyList<(string Value, string Title)> Scopes { get; private set; } = [];

    /// <summary>The list.</summary>
    public Listing<Case> Cases { get; private set; } = new([], 1, 0, CaseFilter.Size);

    /// <summary>The body.</summary>
    public Organization Organization { get; private set; } = null!;

    /// <summary>The services.</summary>
    public IReadOnlyList<Service> Services { get; private set; } = [];

    /// <summary>Names of services.</summary>
    public IReadOnlyDictionary<Guid, string> ServiceNames { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Divisions to choose from: all where all applications are seen, else those that the visitor heads.</summary>
    public IEnumerable<Division> Divisions => Organization.Divisions.Values.Where(d => Search.Of == "all" || headed.Contains(d.Id)).OrderBy(d => d.Name, StringComparer.Ordinal);

    /// <summary>Lists that the visitor saved.</summary>
    public IReadOnlyList<SavedList> Saved { get; private set; } = [];

    /// <summary>The address of this list with its filter.</summary>
    public string Address => $"{Path}?{Search.Query}";

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        if (Search.IsReversed) Refused(Refuse.PeriodOfListReversed());
        else Cases = await cases.ListAsync(Visit.BodyId, Search.Filter(Visit.PersonId, headed, Organization, Services, Number), cancellation);
    }

    /// <summary>Gives the filtered list as XLSX; who took it with them is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        var (found, _) = await cases.ExportAsync(Visit.BodyId, Search.Filter(Visit.PersonId, headed, Organization, Services, 1), CaseSheet.Most, cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "case.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(CaseSheet.Write(Organization.Body.Name, time.GetUtcNow(), found, Organization, await Visit.RulesAsync(), ServiceNames), SheetWriter.MediaType, $"利用申請-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>Keeps the filter under a name.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        return await lists.SaveAsync(Visit.BodyId, Visit.PersonId, Path, Name, Search.Query, cancellation) is { } refused ? await AgainAsync(refused, cancellation) : Done($"この条件を「{Name!.Trim()}」として保存しました。", Address);
    }

    /// <summary>Gives a saved list another name.</summary>
    public async Task<IActionResult> OnPostRenameAsync(Guid list, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        return await lists.RenameAsync(Visit.BodyId, Visit.PersonId, list, Name, cancellation) is { } refused ? await AgainAsync(refused, cancellation) : Done("保存した一覧の名前を変えました。", Address);
    }

    /// <summary>Removes a saved list.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid list, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation);
        await lists.RemoveAsync(Visit.BodyId, Visit.PersonId, list, cancellation);
        return Done("保存した一覧を消しました。", Address);
    }

    private async Task<IActionResult> AgainAsync(Refusal refused, CancellationToken cancellation)
    {
        await OnGetAsync(cancellation);
        return Refused(refused);
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        Organization = await Visit.OrganizationAsync();
        headed = [.. Organization.HeadedBy(Visit.PersonId, Visit.Today)];
        List<(string, string)> scopes = [("mine", "自分の申請")];
        if (!headed.IsEmpty) scopes.Add(("division", "自分の部署の申請"));
        if (await Visit.HasAsync(Case.ReadersOfAll)) scopes.Add(("all", "すべての申請"));
        Scopes = scopes;
        if (!Scopes.Any(s => s.Value == Search.Of)) Search.Of = "mine";
        Services = await services.ListAsync(Visit.BodyId, cancellation);
        ServiceNames = Services.ToDictionary(s => s.Id, s => s.Facts.Name);
        Saved = await lists.OfAsync(Visit.BodyId, Visit.PersonId, Path, cancellation);
    }
}
