using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Sekisho.Documents.Tables;
using Sekisho.Governance.Changes;
using Sekisho.Governance.Organizations;
using Sekisho.Governance.Refusals;
using Sekisho.Governance.Rosters;
using Sekisho.Server.Exports;
using Sekisho.Server.Rosters;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Organizations;

namespace Sekisho.Server.Pages.Administration;

/// <summary>Files of the organisation in and out: what is chosen here is looked at on the next page before anything changes.</summary>
public sealed class ImportModel(Visit visit, IChanges changes, RosterUploads uploads, AuditRecorder audit) : AdministrationPage(visit, changes)
{
    /// <summary>The files.</summary>
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Day from which they are in force.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    /// <summary>Name of the transfer, for a day to come.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whether what the files lack ends.</summary>
    [BindProperty]
    public bool Complete { get; set; }

    /// <summary>The coming transfer that the files correct.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Transfer { get; set; }

    /// <summary>The transfer that is corrected.</summary>
    public Transfer? Corrected { get; private set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        if (Transfer is not null && Corrected is null) return NotFound();
        (Day, Name) = (Corrected?.Date ?? Visit.Today, Corrected?.Name);
        return Page();
    }

    /// <summary>Reads the files and leads to the preview; nothing has changed yet.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Files.Count is 0 or > RosterFiles.MostFiles) return await RefusedAsync(Refuse.RosterNotChosen(), cancellation);
        if (Day is not { } day) return await RefusedAsync(Refuse.DayMalformed("いつからの内容か"), cancellation);
        if (!Governance.Calendars.Days.Contain(day)) return await RefusedAsync(Refuse.DayOutOfRange(), cancellation);
        if (Name?.Length > 100) return await RefusedAsync(Refuse.TooLong("name", "異動の名前", 100), cancellation);
        var contents = new List<(string, byte[])>();
        foreach (var file in Files) contents.Add((Path.GetFileName(file.FileName), await ReadAsync(file, cancellation)));
        var (tables, faults) = RosterFiles.Read(contents);
        if (faults.Count > 0)
        {
            await ShowAsync(cancellation);
            return Refused(faults);
        }

        var id = Guid.CreateVersion7(Visit.Now);
        var draft = new RosterDraft(day, Complete, string.IsNullOrWhiteSpace(Name) ? $"{Titles.Date(day)}付けの異動" : Name.Trim(), Transfer, tables);
        await uploads.KeepAsync(Visit.BodyId, id, Visit.PersonId, JsonSerializer.Serialize(draft), cancellation);
        return LocalRedirect($"/administration/import/{id}");
    }

    /// <summary>The present organisation as a workbook that can be imported again; who took it with them is in the audit trail.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancellation)
    {
        await ShowAsync(cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "organization.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(RosterFiles.WriteWorkbook(Organization, Visit.Today, Visit.Now, Rules.TitleOf), SheetWriter.MediaType, $"組織-{Visit.Today:yyyyMMdd}.xlsx");
    }

    /// <summary>One table of the present organisation as CSV.</summary>
    public async Task<IActionResult> OnPostExportCsvAsync(RosterKind kind, CancellationToken cancellation)
    {
        if (!Enum.IsDefined(kind)) return NotFound();
        await ShowAsync(cancellation);
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "organization.export", Organization.Kind, Visit.BodyId, cancellation);
        return File(RosterFiles.WriteCsv(kind, RosterWriter.Rows(Organization, Visit.Today, kind, Rules.TitleOf)), RosterFiles.Csv, $"{RosterColumns.Title(kind)}-{Visit.Today:yyyyMMdd}.csv");
    }

    /// <summary>An empty workbook with the headings, or one empty table as CSV.</summary>
    public IActionResult OnGetTemplate(RosterKind? kind) => kind switch
    {
        null => File(RosterFiles.WriteWorkbook(null, Visit.Today, Visit.Now, role => role.Code), SheetWriter.MediaType, "組織のひな形.xlsx"),
        { } one when Enum.IsDefined(one) => File(RosterFiles.WriteCsv(one, []), RosterFiles.Csv, $"{RosterColumns.Title(one)}のひな形.csv"),
        _ => NotFound(),
    };

    /// <inheritdoc/>
    protected override Task ReadAsync(CancellationToken cancellation)
    {
        Corrected = Organization.Transfers.Find(t => t.Id == Transfer && t.Date > Visit.Today);
        return Task.CompletedTask;
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        // One byte more than is read at most tells that there is more.
        var content = new byte[Math.Min(file.Length, TableReader.LargestFile + 1L)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, cancellation);
        return content;
    }
}
