using Microsoft.AspNetCore.Mvc;
using Sekisho.Governance.Cases;
using Sekisho.Governance.Records;
using Sekisho.Server.Exports;
using Sekisho.Server.Visits;
using Sekisho.Storage.Audit;
using Sekisho.Storage.Cases;
using Sekisho.Storage.Records;
using Sekisho.Storage.Rules;

namespace Sekisho.Server.Pages.Disclosures;

/// <summary>A disclosure as it was made: on A4, and as files. Who took a file is in the audit trail.</summary>
public sealed class DetailModel(Visit visit, CaseQueries cases, RuleSetQueries rules, RecordQueries records, AttachmentStore store, AuditRecorder audit) : DisclosurePage(visit, cases, rules)
{
    /// <summary>It.</summary>
    public Disclosure Made { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid disclosure, CancellationToken cancellation) => await FindAsync(id, disclosure, cancellation) ? Page() : NotFound();

    /// <summary>Gives it as one HTML file.</summary>
    public async Task<IActionResult> OnPostHtmlAsync(Guid id, Guid disclosure, CancellationToken cancellation)
    {
        if (!await TakeAsync(id, disclosure, cancellation)) return NotFound();
        return File(DisclosureFiles.Html(View.Organization.Body.Name, Made), "text/html; charset=utf-8", $"{Name}.html");
    }

    /// <summary>Gives the grounds as XLSX.</summary>
    public async Task<IActionResult> OnPostGroundsAsync(Guid id, Guid disclosure, CancellationToken cancellation)
    {
        if (!await TakeAsync(id, disclosure, cancellation)) return NotFound();
        return File(DisclosureFiles.Grounds(View.Organization.Body.Name, Made), SheetWriter.MediaType, $"{Name}-理由.xlsx");
    }

    /// <summary>Gives all of it, with the files that go along, as ZIP.</summary>
    public async Task<IActionResult> OnPostAllAsync(Guid id, Guid disclosure, CancellationToken cancellation)
    {
        if (!await TakeAsync(id, disclosure, cancellation)) return NotFound();
        var files = new List<(Attachment, byte[])>();
        foreach (var file in Made.Included)
        {
            if (await store.ReadAsync(Visit.BodyId, file.Sha256, cancellation) is { } content) files.Add((file, content));
        }

        return File(DisclosureFiles.Zip(View.Organization.Body.Name, Made, files), "application/zip", $"{Name}.zip");
    }

    private string Name => $"開示-{string.Concat(Made.RequestNumber.Select(c => char.IsLetterOrDigit(c) ? c : '-'))}";

    private async Task<bool> TakeAsync(Guid id, Guid disclosure, CancellationToken cancellation)
    {
        if (!await FindAsync(id, disclosure, cancellation)) return false;
        await audit.RecordAsync(Visit.BodyId, Visit.Actor, "records.export-disclosure", Disclosure.Kind, disclosure, cancellation);
        return true;
    }

    private async Task<bool> FindAsync(Guid id, Guid disclosure, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || await records.DisclosureAsync(Visit.BodyId, disclosure, cancellation) is not { } made || made.CaseId != id) return false;
        Made = made;
        return true;
    }
}
