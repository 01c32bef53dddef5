using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Registers;
using Sekisho.Governance.Services;
using Sekisho.Server.Catalog;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Permits;
using Sekisho.Storage.Registers;
using Sekisho.Storage.Services;

namespace Sekisho.Server.Pages.Permits.Imports;

/// <summary>The rows of an import: what was understood, what is to be looked at, what can be entered.</summary>
public sealed class RowsModel(Visit visit, RegisterImportQueries imports, AttachmentStore store, ServiceQueries services, PermitQueries permits, IChanges changes) : ImportPage(visit, imports, store, services, permits)
{
    /// <summary>Sentences of a row in the list; its own page has all.</summary>
    public const int MostSentences = 2;

    private const int Size = 50;
    private const int MostOffered = 3;

    private static readonly SheetColumn[] SheetColumns = [new("行", 8), new("状態", 16), new("サービス", 26), new("担当課", 20), new("利用の目的", 36), new("終わりの日", 16), new("確かめること", 60)];

    /// <summary>The state that is listed; null: all.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public RowState? State { get; set; }

    /// <summary>Page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<RowView> Shown => [.. Listed.Skip(((Number ?? 1) - 1) * Size).Take(Size)];

    /// <summary>Links to the other pages of the list.</summary>
    public PageLinks Links => new(Number ?? 1, Math.Max(1, (Listed.Count + Size - 1) / Size), $"/permits/import/{Import.Id}?state={State}&");

    /// <summary>Names of services that are not clear, with the likeliest services of the register and plans of the catalogue.</summary>
    public IReadOnlyList<(string Text, int Rows, IReadOnlyList<Service> Likely, IReadOnlyList<CatalogEntry> Candidates)> Unclear { get; private set; } = [];

    private List<RowView> Listed => [.. Views.Where(v => State is null || v.State == State)];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        if (Import.Layout is null && MayImport) return LocalRedirect($"/permits/import/{id}/columns");
        Number = Math.Clamp(Number ?? 1, 1, 1_000);
        var known = Papers.Services.Select(s => s.Facts.Id).ToHashSet();
        Unclear = [.. Views.Where(v => v.State is RowState.Open && v.Entry.ServiceId is null && v.Row.ServiceText.Length > 0).GroupBy(v => v.Row.ServiceText)
            .Select(g => (g.Key, g.Count(), (IReadOnlyList<Service>)[.. RegisterReader.Likely(g.Key, Papers.Services).Take(MostOffered)], (IReadOnlyList<CatalogEntry>)[.. RegisterReader.Candidates(g.Key, Catalogue.Entries.Where(e => !known.Contains(e.Id))).Take(MostOffered)]))];
        return Page();
    }

    /// <summary>All rows as XLSX, with what is to be looked at.</summary>
    public async Task<IActionResult> OnGetSheetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        var rows = Listed.Select(v => (object?[])[v.Row.Line, ImportWords.Of(v.State), v.Row.ServiceText, NameOfDivision(v), v.Entry.Purpose, v.Entry.Until, string.Join('\n', v.Sentences)]);
        return File(SheetWriter.Write("台帳の取り込み", Papers.Organization.Body.Name, Visit.Now, SheetColumns, rows), SheetWriter.MediaType, $"台帳の取り込み-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>Tells which service of the register a name means, for all its rows.</summary>
    public async Task<IActionResult> OnPostMeanAsync(Guid id, string text, Guid service, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation)) return NotFound();
        return await MeanAsync(id, text, service, $"「{text}」がどのサービスのことかを決めました。", cancellation);
    }

    /// <summary>Enters a plan of the catalogue into the register of services; the name means it from then on.</summary>
    public async Task<IActionResult> OnPostServiceAsync(Guid id, string text, string plan, CancellationToken cancellation)
    {
        if (Catalogue.Entries.FirstOrDefault(e => e.Id == plan) is not { } entry) return await ShowAsync(id, Refuse.NoSuch("サービス"), cancellation);
        if (!await FindAsync(id, cancellation)) return NotFound();
        var (service, registered) = (Guid.CreateVersion7(Visit.Now), Papers.Services.Select(s => s.Facts).ToList());
        var entered = await changes.CreateAsync<Service>(ChangeOf(service) with { ExpectedVersion = 0 }, async desk => Service.RegisterFromCatalog(service, entry, registered, await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        if (entered.Refused) return await ShowAsync(id, entered.Refusal, cancellation);
        await FindAsync(id, cancellation);
        return await MeanAsync(id, text, entered.Value.Id, $"「{entry.Name}」をサービスの登録簿に登録しました。審査はまだです。", cancellation);
    }

    /// <summary>Ends the import.</summary>
    public async Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellation)
    {
        var closed = await changes.ChangeAsync<RegisterImport>(ChangeOf(id), async (import, desk) => import.Close(await desk.OrganizationAsync(), Visit.Actor, desk.At), cancellation);
        return closed.Refused ? await ShowAsync(id, closed.Refusal, cancellation) : Done("取り込みを終えました。", "/permits/import");
    }

    /// <summary>Name of a row's division.</summary>
    public string NameOfDivision(RowView view) => view.Entry.DivisionId is { } division && Papers.Organization.Divisions.TryGetValue(division, out var found) ? found.Name : "—";

    /// <summary>Name of a row's service.</summary>
    public string NameOfService(RowView view) => Papers.Services.FirstOrDefault(s => s.Id == view.Entry.ServiceId)?.Facts.Name ?? view.Row.ServiceText;

    private async Task<IActionResult> MeanAsync(Guid id, string text, Guid service, string notice, CancellationToken cancellation)
    {
        var meant = await changes.ChangeAsync<RegisterImport>(ChangeOf(id) with { Token = Guid.CreateVersion7() }, (import, desk) => Task.FromResult(import.Mean(text, service, Papers, Visit.Actor, desk.At)), cancellation);
        return meant.Refused ? await ShowAsync(id, meant.Refusal, cancellation) : Done(notice, $"/permits/import/{id}#unclear");
    }

    private async Task<IActionResult> ShowAsync(Guid id, Refusal refusal, CancellationToken cancellation) =>
        await OnGetAsync(id, cancellation) is NotFoundResult missing ? missing : Refused(refusal);
}
